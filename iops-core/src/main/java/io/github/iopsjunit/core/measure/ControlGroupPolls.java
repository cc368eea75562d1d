package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.CounterProbe;
import io.github.iopsjunit.core.counters.Reading;
import io.github.iopsjunit.core.profile.Tally;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The JVM's reads of its control group's limits, made natively on whatever thread asks for the number of processors when the
 * last answer is 20 ms old: JDK 17 makes them wherever there are control groups, later JDKs inside a container.
 *
 * @param each   what one poll reads, nothing where the JVM does not poll
 * @param atOnce how many threads may find the answer old at the same time, each of which then polls
 */
record ControlGroupPolls(Tally each, int atOnce) {

    /** So long the JVM takes what its control group said for true. */
    static final long ANSWER_LASTS_MILLIS = 20;

    private static final int TRIES = 3;

    /** The recorder of JDK 17 makes the JVM read even the classes that it has in the shared archive. */
    private static final int LAST_OF_THE_OLD_WAYS = 20;

    /** Of a JVM that does not poll. */
    static final ControlGroupPolls NONE = new ControlGroupPolls(Tally.ZERO, 1);

    /**
     * Lets the JVM poll on the calling thread, and looks at what that took. Another thread may poll at that moment and leave
     * this one nothing to do, which is why it is tried again.
     *
     * @return {@link #NONE} where the JVM does not poll
     */
    static ControlGroupPolls observe(CounterProbe counters) {
        Tally least = Tally.ZERO;
        for (int i = 0; i < TRIES; i++) {
            long until = System.nanoTime() + (ANSWER_LASTS_MILLIS + 5) * 1_000_000;
            while (System.nanoTime() < until) {
                LockSupport.parkNanos(ANSWER_LASTS_MILLIS * 1_000_000);
            }
            Optional<Reading> before = counters.readThread();
            Runtime.getRuntime().availableProcessors();
            Optional<Reading> after = counters.readThread();
            if (before.isEmpty() || after.isEmpty()) {
                return NONE;
            }
            Tally polled = before.get().until(after.get()).raw();
            boolean less = least.isZero() || polled.readOps() < least.readOps();
            least = !polled.isZero() && less ? polled : least;
        }
        // One on each processor, and one that had just begun when it was put off its processor.
        return least.isZero()
                ? NONE
                : new ControlGroupPolls(least, Runtime.getRuntime().availableProcessors() + 1);
    }

    /**
     * {@return what a window can hold} A poll at the very beginning, and one whenever an answer was outlived; by each of those
     * that may poll at once, or by each thread that begins or ends, for until one has the answer all the others ask.
     *
     * @param open    how long the window was open
     * @param threads how many threads began or ended in it
     */
    WindowPolls during(Duration open, long threads) {
        long answers = open.toMillis() / ANSWER_LASTS_MILLIS + 1;
        return new WindowPolls(each, each.isZero() ? 0 : answers * Math.max(atOnce, threads + 1));
    }

    /** {@return whether classes of the shared archive are read as well} */
    boolean archiveIsRead() {
        return Runtime.version().feature() <= LAST_OF_THE_OLD_WAYS;
    }
}
