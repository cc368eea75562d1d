package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects when operations happened, in a bounded number of slots that double in width whenever a later operation needs it:
 * so the order in which operations come makes no difference, and two collections with the same begin can be joined exactly.
 */
final class Slots {

    private static final int NARROWEST = 10;

    private int shift = NARROWEST;
    private Tally[] slots = {};

    /** Takes in an operation that ended so many nanoseconds after the start of the window. */
    void add(boolean read, long bytes, long nanos) {
        long instant = Math.max(0, nanos);
        widenFor(instant);
        addAt((int) (instant >>> shift), read ? new Tally(1, 0, bytes, 0) : new Tally(0, 1, 0, bytes));
    }

    void add(Slots other) {
        if (other.slots.length == 0) {
            return;
        }
        widenTo(other.shift);
        widenFor((other.slots.length - 1L) << other.shift);
        for (int slot = 0; slot < other.slots.length; slot++) {
            addAt((int) (((long) slot << other.shift) >>> shift), other.slots[slot]);
        }
    }

    Timeline timeline() {
        return slots.length == 0
                ? Timeline.EMPTY
                : new Timeline(Duration.ofNanos(1L << shift), new ArrayList<>(List.of(slots)));
    }

    private void widenFor(long instant) {
        int needed = shift;
        while (instant >>> needed >= Timeline.MOST_SLOTS) {
            needed++;
        }
        widenTo(needed);
    }

    private void widenTo(int wider) {
        if (wider > shift) {
            Tally[] narrow = slots;
            int by = wider - shift;
            shift = wider;
            slots = new Tally[0];
            for (int slot = 0; slot < narrow.length; slot++) {
                addAt(slot >>> by, narrow[slot]);
            }
        }
    }

    private void addAt(int slot, Tally tally) {
        if (slot >= slots.length) {
            int length = slots.length;
            slots = Arrays.copyOf(slots, slot + 1);
            Arrays.fill(slots, length, slots.length, Tally.ZERO);
        }
        slots[slot] = slots[slot].plus(tally);
    }
}
