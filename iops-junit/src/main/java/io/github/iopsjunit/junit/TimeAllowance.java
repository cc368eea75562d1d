package io.github.iopsjunit.junit;

import java.util.function.LongSupplier;

/**
 * A small share of the time that passes: who spends no more makes a run not noticeably longer, however much there would be to
 * do. May be used from any thread.
 */
final class TimeAllowance {

    /**
     * What need not be spared for so many tests of a fork. It is no time: on a machine that is busy with other things, they take
     * longer, and so does all else.
     */
    static final int FIRST_TESTS = 200;

    /** One part in so many. */
    static final int SHARE = 20;

    private final LongSupplier clock;
    private final long begin;
    private long spent;

    TimeAllowance() {
        this(System::nanoTime);
    }

    /** @param clock tells nanoseconds */
    TimeAllowance(LongSupplier clock) {
        this.clock = clock;
        begin = clock.getAsLong();
    }

    /** {@return how many nanoseconds may be spent now} None, or fewer than none, when too many were. */
    synchronized long left() {
        return (clock.getAsLong() - begin) / SHARE - spent;
    }

    /** Takes what was spent since an instant of the clock. */
    synchronized void spendSince(long instant) {
        spent += clock.getAsLong() - instant;
    }

    long now() {
        return clock.getAsLong();
    }

    /** {@return in how many nanoseconds there will be something to spend} */
    long untilLeft() {
        return Math.max(0, SHARE * (1 - left()));
    }
}
