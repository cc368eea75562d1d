package io.github.iopsjunit.core.insight;

/**
 * What a pattern must reach before it is told, both at the same time. What they count in is the kind's.
 *
 * @param floor how much there must be at all: reads, files, bytes, milliseconds
 * @param ratio how much worse than it could be, or how large a share
 */
public record Thresholds(long floor, double ratio) {

    /** @throws IllegalArgumentException unless both are positive */
    public Thresholds {
        if (floor < 1) {
            throw new IllegalArgumentException("must be a whole number, 1 or more, but was: \"" + floor + "\"");
        }
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            throw new IllegalArgumentException("must be a number above 0 but was: \"" + ratio + "\"");
        }
    }

    boolean areReached(long amount, double share) {
        return amount >= floor && share >= ratio;
    }
}
