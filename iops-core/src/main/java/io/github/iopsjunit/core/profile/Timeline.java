package io.github.iopsjunit.core.profile;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * When the operations happened, in slots of equal width from the start of the measurement on. An operation belongs to the
 * slot in which it ended. There are at most {@value #MOST_SLOTS}, however long the measurement was.
 *
 * @param slotWidth how long a slot is
 * @param slots     the slots up to the last that holds an operation; empty without operations
 */
public record Timeline(Duration slotWidth, List<Tally> slots) {

    /** The most slots there are. */
    public static final int MOST_SLOTS = 128;

    /** No operation at any time. */
    public static final Timeline EMPTY = new Timeline(Duration.ofNanos(1), List.of());

    public Timeline {
        Objects.requireNonNull(slotWidth, "slotWidth");
        slots = List.copyOf(slots);
        if (slotWidth.isNegative() || slotWidth.isZero()) {
            throw new IllegalArgumentException("a slot's width must be positive but was: " + slotWidth);
        }
    }
}
