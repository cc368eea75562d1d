package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.util.Optional;

/**
 * While somebody's recording wants the processor times of threads, one that has ended reads its own: once, and once more to
 * find the end. How long that text is, varies; a copy reads as many bytes as it writes, and classes are counted. Whether
 * one at an edge of the window was read in it, only the numbers tell.
 */
final class ProcessorTimes {

    private static final long READS = 2;
    private static final long LEAST_BYTES = 100;
    private static final long MOST_BYTES = 600;

    private final Account account;
    private final Delta delta;
    private final Observed observed;
    private final WindowPolls polls;
    private final boolean archiveIsRead;

    /** @param archiveIsRead whether classes of the shared archive are read as well */
    ProcessorTimes(Account account, Delta delta, Observed observed, WindowPolls polls, boolean archiveIsRead) {
        this.account = account;
        this.delta = delta;
        this.observed = observed;
        this.polls = polls;
        this.archiveIsRead = archiveIsRead;
    }

    /** Books them, where they can be told from the rest. */
    Uncertainty book() {
        Tally left = account.unexplained();
        long candidates = observed.mostProcessorTimes();
        if (candidates == 0 || left.readOps() == 0) {
            return Uncertainty.NONE;
        }
        boolean classesKnown = observed.bootClasses() == 0
                || (observed.foreignBootClasses() == 0
                        && delta.systemClassBytes().isPresent());
        long classBytes =
                observed.bootClasses() == 0 ? 0 : delta.systemClassBytes().orElse(0);
        Optional<Uncertainty> all =
                classesKnown ? bookTimesPollsAndClasses(left, candidates, classBytes) : Optional.empty();
        if (all.isPresent()) {
            return all.get();
        }
        long bytes = left.bytesRead() - left.bytesWritten() - classBytes;
        long most = Math.min(candidates, left.readOps() / READS);
        if (most == 0 || (classesKnown && bytes == 0)) {
            return Uncertainty.NONE;
        }
        return classesKnown ? bookByBytes(left, most, bytes) : anyOf(left, most);
    }

    /**
     * A copy reads as many bytes as it writes: what was read beyond that tells how many processor times there were. The second
     * read of one, of no bytes, may lie outside, or alone inside.
     */
    private Uncertainty bookByBytes(Tally left, long most, long bytes) {
        for (long times = Math.max(1, Math.min(most, observed.processorTimes())); times <= most; times++) {
            if (fits(times, bytes)) {
                long reads = times * READS;
                account.exclude(Exclusion.Kind.JVM_INTERNALS, reads(reads, bytes));
                long polled = Math.min(polls.most() * polls.each().readOps(), left.readOps() - reads);
                return Uncertainty.of(1, 0, polled + 1, 0);
            }
        }
        return anyOf(left, most);
    }

    private static Uncertainty anyOf(Tally left, long most) {
        return Uncertainty.of(0, 0, most * READS, Math.min(left.bytesRead(), most * MOST_BYTES));
    }

    /**
     * {@return what is uncertain when all could be booked; empty when it could not} Books all, where some number of processor
     * times, polls and classes reads as often and as much as is left. The window may have begun, or ended, between the two reads
     * of a processor time, of which only the first returns bytes, or between those of a poll.
     */
    private Optional<Uncertainty> bookTimesPollsAndClasses(Tally left, long most, long classBytes) {
        if (left.writeOps() > 0) {
            return Optional.empty();
        }
        long bytes = left.bytesRead() - classBytes;
        for (long across = 0; across <= polls.mostReadsAcross(); across++) {
            for (long firsts = Math.min(most, left.readOps()); firsts >= 0; firsts--) {
                long classes = classesWithin(left, most, firsts, across, bytes);
                if (classes >= 0) {
                    account.exclude(Exclusion.Kind.JVM_INTERNALS, reads(left.readOps() - classes, bytes));
                    account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(classes, classBytes));
                    return Optional.of(polls.perhapsAcross(across, bytes));
                }
            }
        }
        return Optional.empty();
    }

    /** {@return how many of the reads are classes' if so many are first reads of processor times; -1 if that cannot be} */
    private long classesWithin(Tally left, long most, long firsts, long across, long bytes) {
        long each = Math.max(1, polls.each().readOps());
        long reads = left.readOps() - across - firsts;
        // More of them would leave too few reads, fewer too many.
        long least = Math.max(0, (reads - most - mostClasses()) / each);
        for (long polled = least; polled <= Math.min(polls.most(), reads / each); polled++) {
            long rest = reads - polled * polls.each().readOps();
            long classes = likelyClasses(rest - firsts * (READS - 1));
            long seconds = rest - classes;
            boolean fit = 0 <= seconds
                    && seconds <= most
                    && fits(firsts, across, bytes - polled * polls.each().bytesRead());
            if (fit) {
                return classes;
            }
        }
        return -1;
    }

    /** The text of a processor time is of no certain length: with one, the parts of polls may be of any. */
    private boolean fits(long times, long across, long bytes) {
        return times == 0 ? polls.areAcross(across, bytes) : fits(times, bytes - across);
    }

    /** {@return the number nearest to the given one that the recorder allows} */
    private long likelyClasses(long reads) {
        long defined = observed.bootClasses();
        long least = Math.max(Math.min(1, defined), defined - (archiveIsRead ? 0 : delta.sharedClasses()));
        return Math.max(least, Math.min(mostClasses(), reads));
    }

    private long mostClasses() {
        return observed.bootClasses() == 0 ? 0 : observed.bootClasses() + observed.lateBootClasses();
    }

    private static boolean fits(long times, long bytes) {
        return times * LEAST_BYTES <= bytes && bytes <= times * MOST_BYTES;
    }

    private static Tally reads(long operations, long bytes) {
        return new Tally(operations, 0, bytes, 0);
    }
}
