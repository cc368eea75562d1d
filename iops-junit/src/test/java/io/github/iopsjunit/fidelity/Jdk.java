package io.github.iopsjunit.fidelity;

/** Counts that differ between the JDKs that this project is tested on. */
final class Jdk {

    private static final int FEATURE = Runtime.version().feature();

    private Jdk() {}

    /** {@return the first number before JDK 21, the second from then on} */
    static long before21(long then, long now) {
        return FEATURE < 21 ? then : now;
    }

    /** {@return whether a stream on a file is transferred to another by the kernel} */
    static boolean copiesInKernel() {
        return FEATURE >= 21;
    }

    /** {@return whether reading a line byte by byte is one event} */
    static boolean recordsLinesAsOne() {
        return FEATURE >= 21;
    }

    /** {@return whether there are virtual threads} */
    static boolean hasVirtualThreads() {
        return FEATURE >= 21;
    }
}
