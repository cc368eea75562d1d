package io.github.iopsjunit.core;

/**
 * Code to be measured.
 *
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface ThrowingRunnable<E extends Throwable> {

    /**
     * Runs the code.
     *
     * @throws E as the code pleases
     */
    void run() throws E;
}
