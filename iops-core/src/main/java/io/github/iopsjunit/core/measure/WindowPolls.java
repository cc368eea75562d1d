package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Tally;

/**
 * What polls of control groups one window can hold.
 *
 * @param each what one poll reads; nothing where the JVM does not poll
 * @param most how many there can have been
 */
record WindowPolls(Tally each, long most) {

    private static final String ACROSS =
            "a read of a few bytes that no event shows is most likely a part of the JVM's look at its control group";

    /** {@return how many polls read exactly so many bytes; -1 when no number of them does} */
    long fitting(long bytes) {
        if (bytes == 0) {
            return 0;
        }
        if (bytes < 0 || each.bytesRead() == 0 || bytes % each.bytesRead() != 0) {
            return -1;
        }
        long polls = bytes / each.bytesRead();
        return polls <= most ? polls : -1;
    }

    /** {@return how many reads a poll that lies across an edge of the window can have in it} Of one at each edge there is a whole one. */
    long mostReadsAcross() {
        return Math.max(0, each.readOps() - 1);
    }

    /** {@return whether so many reads of so many bytes can be a part of such a poll} None of its reads is empty. */
    boolean areAcross(long reads, long bytes) {
        return reads == 0 ? bytes == 0 : reads <= mostReadsAcross() && reads <= bytes && bytes < each.bytesRead();
    }

    /** {@return that what was booked as a part of such a poll may be the test's after all; nothing of no reads} */
    Uncertainty perhapsAcross(long reads, long bytes) {
        return Uncertainty.perhapsOurs(
                reads == 0 ? Tally.ZERO : new Tally(reads, 0, Math.min(bytes, each.bytesRead() - 1), 0), ACROSS);
    }
}
