package io.github.iopsjunit.core.profile;

import java.util.List;
import java.util.Objects;

/**
 * Operations that the counters saw and no recorder event accounts for: copies, asynchronous channels, native code. They
 * count as the test's, unless a suspect may have made them: then the figures are intervals.
 *
 * @param tally    how many, never negative
 * @param suspects what else may have made them, in words; empty when they are certain to be the test's
 */
public record Unexplained(Tally tally, List<String> suspects) {

    /** Nothing unexplained. */
    public static final Unexplained NONE = new Unexplained(Tally.ZERO, List.of());

    public Unexplained {
        Objects.requireNonNull(tally, "tally");
        suspects = List.copyOf(suspects);
    }

    /** {@return how many reads} */
    public long readOps() {
        return tally.readOps();
    }

    /** {@return how many writes} */
    public long writeOps() {
        return tally.writeOps();
    }

    /** {@return how many bytes the reads returned} */
    public long bytesRead() {
        return tally.bytesRead();
    }

    /** {@return how many bytes the writes accepted} */
    public long bytesWritten() {
        return tally.bytesWritten();
    }
}
