package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Tally;

/**
 * How much of what is unexplained may be a selector's: whoever wakes it up writes 8 bytes to a descriptor of its own, and it reads 8.
 */
final class WakeUps {

    private static final long BYTES = 8;

    private static final String REASON = "a selector's wake-ups are operations of 8 bytes, as these may be";

    private WakeUps() {}

    static Uncertainty among(Tally unexplained) {
        long reads = most(unexplained.readOps(), unexplained.bytesRead());
        long writes = most(unexplained.writeOps(), unexplained.bytesWritten());
        return Uncertainty.perhapsForeign(new Tally(reads, writes, reads * BYTES, writes * BYTES), REASON);
    }

    /** Bytes on top of theirs take one operation more. */
    private static long most(long operations, long bytes) {
        long wakeUps = Math.min(operations, bytes / BYTES);
        return wakeUps == operations && bytes > wakeUps * BYTES ? wakeUps - 1 : wakeUps;
    }
}
