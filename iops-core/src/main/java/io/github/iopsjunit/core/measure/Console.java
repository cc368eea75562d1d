package io.github.iopsjunit.core.measure;

import java.io.PrintStream;

/** Looks at the JVM's console streams; never writes to them. */
final class Console {

    private Console() {}

    /**
     * {@return whether Surefire has put streams of its own in their place, and never prints to the JDK's own} It does so before
     * the first test. Others, as JUnit's own capture, pass on to the JDK's.
     */
    static boolean isCaptured() {
        return isSurefires(System.out) && isSurefires(System.err);
    }

    private static boolean isSurefires(PrintStream stream) {
        return stream.getClass().getName().startsWith("org.apache.maven.surefire.");
    }
}
