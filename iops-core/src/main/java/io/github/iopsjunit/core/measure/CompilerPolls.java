package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.CompilerReads;
import io.github.iopsjunit.core.profile.Tally;
import java.time.Duration;

/**
 * What one window can hold of the reads of compilers that ended in it. How long the text of a control group's memory is that they
 * read, varies by a digit here and there: those of the others, and of their own past, tell what to expect.
 *
 * @param counted what they have read elsewhere
 * @param ended   whether one was there when the window began and not when it ended
 * @param most    how many of their reads there can have been
 */
record CompilerPolls(Tally counted, boolean ended, long most) {

    /** A compiler that has nothing to do for so long ends, and may have begun in the window. */
    private static final Duration LEAST_LIFE = Duration.ofMillis(100);

    private static final long READS_EACH = 2;

    /** A compiler begins when another has looked whether there is memory for it: where they hardly ever looked, none begins unseen. */
    private static final long FEWEST_READS = 4 * READS_EACH;

    /** By a few compilers that find the answer old at the same time. */
    private static final long MOST_AT_ONCE = 4 * READS_EACH;

    private static final long PARTS = 100;
    private static final long TOLERANCE = 2;

    /** Of many reads nothing but their mean size is known, and that of others may be the same. */
    private static final long MOST_TOLD = 16;

    private static final String BEGUN_AND_ENDED =
            "reads of the sizes in which the JVM's compilers read their control group are most likely those of one that began and"
                    + " ended meanwhile";

    /** {@return what a window of such a length can hold} */
    static CompilerPolls during(Duration open, CompilerReads compilers) {
        boolean theyRead = compilers.counted().bytesRead() > 0;
        boolean read = compilers.counted().readOps() >= FEWEST_READS;
        boolean mayHaveBegun = compilers.unseen() && read && open.compareTo(LEAST_LIFE) >= 0;
        boolean possible = theyRead && (compilers.ended() || mayHaveBegun);
        long most = possible ? MOST_AT_ONCE * (open.toMillis() / ControlGroupPolls.ANSWER_LASTS_MILLIS + 1) : 0;
        return new CompilerPolls(compilers.counted(), compilers.ended(), most);
    }

    /** {@return whether so many reads, of so many bytes, can be a compiler's} There is at least one. */
    boolean fit(long reads, long bytes) {
        long expected = reads * counted.bytesRead();
        long actual = bytes * counted.readOps();
        boolean whole = 0 < reads && reads <= Math.min(most, MOST_TOLD) && reads % READS_EACH == 0;
        return whole && Math.abs(actual - expected) * PARTS <= expected * TOLERANCE;
    }

    /** {@return how many reads of a compiler return so many bytes; 0 when no number of them does for certain} */
    long fitting(long bytes) {
        if (most == 0 || bytes <= 0) {
            return 0;
        }
        long reads = Math.round((double) bytes * counted.readOps() / counted.bytesRead());
        return fit(reads, bytes) ? reads : 0;
    }

    /** {@return how certain it is that they were a compiler's} */
    Uncertainty of(long reads, long bytes) {
        return ended ? Uncertainty.NONE : Uncertainty.perhapsOurs(new Tally(reads, 0, bytes, 0), BEGUN_AND_ENDED);
    }

    /** {@return what of unexplained reads may be a compiler's after all} No more of them than there are bytes for. */
    Tally among(Tally left) {
        if (most == 0) {
            return Tally.ZERO;
        }
        double each = (double) counted.bytesRead() / counted.readOps();
        long affordable = (long) (left.bytesRead() / (each * (PARTS - TOLERANCE) / PARTS));
        long reads = Math.min(Math.min(left.readOps(), most), affordable - affordable % READS_EACH);
        long bytes = (long) Math.ceil(reads * each * (PARTS + TOLERANCE) / PARTS);
        return new Tally(reads, 0, Math.min(left.bytesRead(), bytes), 0);
    }
}
