package io.github.iopsjunit.core.measure;

import java.io.PrintStream;

/** Looks at the JVM's console streams; never writes to them. */
final class Console {

    private Console() {}

    /** {@return whether a test runner has put streams of its own in their place} It does so before the first test. */
    static boolean isCaptured() {
        return System.out.getClass() != PrintStream.class && System.err.getClass() != PrintStream.class;
    }
}
