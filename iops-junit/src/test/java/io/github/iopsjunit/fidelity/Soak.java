package io.github.iopsjunit.fidelity;

/** Whether the full counts are run, {@code -Psoak}, or the part that every build can afford. */
final class Soak {

    private static final boolean FULL = Boolean.getBoolean("test.soak");

    private Soak() {}

    static boolean isFull() {
        return FULL;
    }

    /** {@return the first number in every build, the second with {@code -Psoak}} */
    static int count(int everyBuild, int soak) {
        return FULL ? soak : everyBuild;
    }
}
