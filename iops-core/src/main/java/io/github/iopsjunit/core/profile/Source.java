package io.github.iopsjunit.core.profile;

/** Where a figure comes from. */
public enum Source {
    /** The kernel's counters alone, {@code /proc/self/io} or {@code /proc/thread-self/io}. */
    KERNEL_COUNTERS("kernel counters"),
    /** The kernel's counters, reconciled with the operations that the flight recorder saw. */
    KERNEL_COUNTERS_AND_FLIGHT_RECORDER("kernel counters and flight recorder"),
    /** The flight recorder's events alone: what it cannot see is missing. */
    FLIGHT_RECORDER("flight recorder"),
    /** The operating system's own totals for this process, as OSHI reads them. */
    PROCESS_COUNTERS("process counters of the operating system"),
    /** Nothing could be measured. */
    NONE("nothing");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    /** {@return the source in words} */
    public String label() {
        return label;
    }
}
