package io.github.iopsjunit.junit;

/**
 * Has written what is not yet, when the JVM is ended while tests run: by {@code System.exit} in a test, by a build server that
 * gives up, by Ctrl-C. Nothing can be done when it is killed.
 */
final class WrittenAtExit implements AutoCloseable {

    private final Thread hook;

    /** @param writing what is left to do; must not take long */
    WrittenAtExit(Runnable writing) {
        hook = new Thread(writing, "iops-report-at-exit");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Then it is too late for more than what is written anyway.
        }
    }

    /** Leaves it to the caller. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // It runs, or has run: writing twice does no harm.
        }
    }
}
