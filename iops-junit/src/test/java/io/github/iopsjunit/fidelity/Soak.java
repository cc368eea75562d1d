package io.github.iopsjunit.fidelity;

/**
 * How much is run: the full counts with {@code -Psoak}, else the part that every build can afford. {@code -Dtest.forks} and
 * {@code -Dtest.repetitions} choose other numbers.
 */
final class Soak {

    private static final boolean FULL = Boolean.getBoolean("test.soak");

    private Soak() {}

    static boolean isFull() {
        return FULL;
    }

    /** {@return how many JVMs run each workload as their first code} */
    static int forks() {
        return Integer.getInteger("test.forks", count(1, 50));
    }

    /** {@return how often each workload is repeated in one JVM} */
    static int repetitions() {
        return Integer.getInteger("test.repetitions", count(6, 500));
    }

    /** {@return the first number in every build, the second with {@code -Psoak}} */
    static int count(int everyBuild, int soak) {
        return FULL ? soak : everyBuild;
    }
}
