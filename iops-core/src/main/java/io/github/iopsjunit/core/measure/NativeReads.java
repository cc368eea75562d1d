package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.time.Duration;

/**
 * Tells the virtual machine's own reads, which no event shows, by their bytes and number: class files by the JVM's counter of
 * their bytes, native libraries and control groups by the fixed size of their reads.
 */
final class NativeReads {

    /** A library of the JDK being opened: 8,192 bytes of it by the JVM, and its header of 832 bytes by the linker. */
    private static final Tally LIBRARY = new Tally(3, 0, 9_024, 0);

    private static final long MOST_LIBRARIES = 4;

    private static final long READS_OF_A_PROCESSOR_TIME = 2;
    private static final long LEAST_BYTES_OF_A_PROCESSOR_TIME = 100;
    private static final long MOST_BYTES_OF_A_PROCESSOR_TIME = 600;

    private final Account account;
    private final Delta delta;
    private final Observed observed;
    private final ControlGroupPolls polls;
    private final Duration elapsed;
    private final long resolverClassBytes;

    /** @param resolverClassBytes bytes of classes that were loaded while our own thread worked, most likely by it */
    NativeReads(
            Account account,
            Delta delta,
            Observed observed,
            ControlGroupPolls polls,
            Duration elapsed,
            long resolverClassBytes) {
        this.account = account;
        this.delta = delta;
        this.observed = observed;
        this.polls = polls;
        this.elapsed = elapsed;
        this.resolverClassBytes = resolverClassBytes;
    }

    /**
     * What stays uncertain.
     *
     * @param perhapsOurs    booked as the virtual machine's, but may be the test's
     * @param perhapsForeign left as the test's, but may be the virtual machine's
     * @param reason         why, in words; empty when nothing is uncertain
     */
    record Uncertainty(Tally perhapsOurs, Tally perhapsForeign, String reason) {
        static final Uncertainty NONE = new Uncertainty(Tally.ZERO, Tally.ZERO, "");

        Uncertainty plus(Uncertainty other) {
            return new Uncertainty(
                    perhapsOurs.plus(other.perhapsOurs),
                    perhapsForeign.plus(other.perhapsForeign),
                    reason.isEmpty() ? other.reason : reason);
        }
    }

    /** Books what is the virtual machine's. */
    Uncertainty book() {
        return bookProcessorTimes().plus(bookRest());
    }

    /**
     * While somebody's recording wants the processor times of threads, one that has ended reads its own: once, and once more to
     * find the end. How long that text is, varies; a copy reads as many bytes as it writes, and classes are counted. Whether
     * one at an edge of the window was read in it, only the numbers tell.
     */
    private Uncertainty bookProcessorTimes() {
        Tally left = account.unexplained();
        long known = observed.processorTimes();
        long most = Math.min(known + observed.earlyProcessorTimes(), left.readOps() / READS_OF_A_PROCESSOR_TIME);
        if (most == 0) {
            return Uncertainty.NONE;
        }
        boolean classesKnown = observed.bootClasses() == 0
                || (observed.foreignBootClasses() == 0
                        && delta.systemClassBytes().isPresent());
        long classBytes =
                observed.bootClasses() == 0 ? 0 : delta.systemClassBytes().orElse(0);
        long bytes = left.bytesRead() - left.bytesWritten() - classBytes;
        if (classesKnown && bookTimesPollsAndClasses(left, most, classBytes)) {
            return Uncertainty.NONE;
        }
        long times = Math.min(known, most);
        if (classesKnown && bytes == 0) {
            return Uncertainty.NONE;
        }
        if (times == 0 || !classesKnown || !fits(times, bytes)) {
            return uncertain(
                    0,
                    0,
                    most * READS_OF_A_PROCESSOR_TIME,
                    Math.min(left.bytesRead(), most * MOST_BYTES_OF_A_PROCESSOR_TIME));
        }
        long reads = times * READS_OF_A_PROCESSOR_TIME;
        account.exclude(Exclusion.Kind.JVM_INTERNALS, reads(reads, bytes));
        return uncertain(0, 0, Math.min(polls.most(elapsed) * polls.each().readOps(), left.readOps() - reads), 0);
    }

    /** Books all, where some number of processor times, polls and classes reads as often and as much as is left. */
    private boolean bookTimesPollsAndClasses(Tally left, long mostTimes, long classBytes) {
        if (left.writeOps() > 0) {
            return false;
        }
        long bytes = left.bytesRead() - classBytes;
        long mostPolls = polls.most(elapsed);
        for (long times = mostTimes; times > 0; times--) {
            for (long polled = 0; polled <= mostPolls; polled++) {
                long reads = times * READS_OF_A_PROCESSOR_TIME
                        + polled * polls.each().readOps();
                if (areClasses(left.readOps() - reads)
                        && fits(times, bytes - polled * polls.each().bytesRead())) {
                    account.exclude(Exclusion.Kind.JVM_INTERNALS, reads(reads, bytes));
                    account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(left.readOps() - reads, classBytes));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean areClasses(long reads) {
        long classes = observed.bootClasses();
        long least = Math.max(Math.min(1, classes), classes - archivedClasses());
        return least <= reads && reads <= classes + (classes > 0 ? observed.lateBootClasses() : 0);
    }

    private static boolean fits(long times, long bytes) {
        return times * LEAST_BYTES_OF_A_PROCESSOR_TIME <= bytes && bytes <= times * MOST_BYTES_OF_A_PROCESSOR_TIME;
    }

    private Uncertainty bookRest() {
        Tally left = account.unexplained();
        if (left.readOps() == 0) {
            return Uncertainty.NONE;
        }
        if (delta.systemClassBytes().isEmpty() && observed.bootClasses() > 0) {
            return bookClassesWithoutBytes(left);
        }
        long classBytes = delta.systemClassBytes().orElse(0);
        boolean all = left.bytesRead() == classBytes || left.bytesRead() == classBytes - resolverClassBytes;
        if (left.bytesRead() > 0 && all) {
            return bookAllAsClasses(left);
        }
        boolean onlyOurs = observed.foreignBootClasses() == 0;
        if (classBytes == 0 || observed.bootClasses() == 0 || (onlyOurs && classBytes < left.bytesRead())) {
            long bytes = observed.bootClasses() == 0 ? 0 : classBytes;
            return bookInternals(left, bytes, left.bytesRead() - bytes)
                    ? Uncertainty.NONE
                    : bytes > 0 ? bookClassesAmongCopies(left, bytes) : bookPolls();
        }
        return bookClassesByNumber(left, Math.min(classBytes, left.bytesRead()));
    }

    /** Without the JVM's performance data only the number of classes is known: as many reads may be the JVM's. */
    private Uncertainty bookClassesWithoutBytes(Tally left) {
        long classes = Math.min(observed.bootClasses(), left.readOps());
        long bytes = classes == left.readOps() ? left.bytesRead() : 0;
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(classes, bytes));
        return uncertain(classes, bytes, 0, left.bytesRead() - bytes);
    }

    /** The bytes leave nothing else; only reads of no bytes could hide among more reads than classes were defined. */
    private Uncertainty bookAllAsClasses(Tally left) {
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(left.readOps(), left.bytesRead()));
        long classes = observed.bootClasses() + observed.lateBootClasses();
        return uncertain(Math.max(0, left.readOps() - classes), 0, 0, 0);
    }

    /**
     * Other threads loaded classes too, and the JVM's counter does not tell whose bytes they were: the number of classes that
     * the recorder saw being defined here decides. A copy's bytes are likely those that it wrote.
     */
    private Uncertainty bookClassesByNumber(Tally left, long mostBytes) {
        long most = Math.min(observed.bootClasses(), left.readOps());
        long least = Math.max(0, most - archivedClasses());
        boolean likelyAll = left.writeOps() == 0 && left.bytesRead() <= mostBytes && most == left.readOps();
        long booked = likelyAll ? most : least;
        long bytes = booked == left.readOps()
                ? left.bytesRead()
                : booked == 0 ? 0 : Math.min(mostBytes, Math.max(0, left.bytesRead() - left.bytesWritten()));
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(booked, bytes));
        boolean certain = booked == left.readOps() && booked == least;
        return uncertain(booked - least, certain ? 0 : bytes, most - booked, certain ? 0 : mostBytes - bytes);
    }

    /** JDK 17's recorder makes the JVM read every class; later ones leave those of the shared archive unread. */
    private long archivedClasses() {
        return polls.archiveIsRead() ? 0 : delta.sharedClasses();
    }

    /** Libraries and polls have sizes of their own; with writes or anything else among them, the sum would not fit. */
    private boolean bookInternals(Tally left, long classBytes, long bytes) {
        if (left.writeOps() > 0) {
            return false;
        }
        for (long libraries = 0; libraries <= MOST_LIBRARIES; libraries++) {
            long polled = polls.fitting(bytes - libraries * LIBRARY.bytesRead(), elapsed);
            long operations =
                    libraries * LIBRARY.readOps() + polled * polls.each().readOps();
            boolean fits = classBytes > 0 ? operations < left.readOps() : operations == left.readOps();
            if (polled >= 0 && operations > 0 && fits) {
                account.exclude(Exclusion.Kind.JVM_INTERNALS, reads(operations, bytes));
                account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(left.readOps() - operations, classBytes));
                return true;
            }
        }
        return false;
    }

    /** The bytes of the classes are certain; how many there were, the recorder knows, but for archived ones. */
    private Uncertainty bookClassesAmongCopies(Tally left, long classBytes) {
        long most = Math.min(observed.bootClasses(), left.readOps());
        long least = Math.max(Math.min(1, most), most - archivedClasses());
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(least, classBytes));
        Uncertainty polled = bookPolls();
        Tally ours = polled.perhapsOurs();
        Tally foreign = polled.perhapsForeign();
        return uncertain(ours.readOps(), ours.bytesRead(), foreign.readOps() + most - least, foreign.bytesRead());
    }

    /** A copy reads as many bytes as it writes: a surplus of so many polls' size is polls'. */
    private Uncertainty bookPolls() {
        Tally left = account.unexplained();
        long most = Math.min(
                polls.most(elapsed), left.readOps() / Math.max(1, polls.each().readOps()));
        if (most == 0 || left.bytesRead() == left.bytesWritten()) {
            return Uncertainty.NONE;
        }
        long surplus = polls.fitting(left.bytesRead() - left.bytesWritten(), elapsed);
        if (surplus > 0 && surplus <= most) {
            Tally polled = reads(
                    surplus * polls.each().readOps(), surplus * polls.each().bytesRead());
            account.exclude(Exclusion.Kind.JVM_INTERNALS, polled);
            return Uncertainty.NONE;
        }
        return uncertain(
                0,
                0,
                most * polls.each().readOps(),
                Math.min(left.bytesRead(), most * polls.each().bytesRead()));
    }

    private static Uncertainty uncertain(long oursReads, long oursBytes, long foreignReads, long foreignBytes) {
        if (oursReads == 0 && oursBytes == 0 && foreignReads == 0 && foreignBytes == 0) {
            return Uncertainty.NONE;
        }
        return new Uncertainty(
                reads(oursReads, oursBytes),
                reads(foreignReads, foreignBytes),
                "the JVM's own reads, of classes, control groups or threads, cannot be told from others that no event shows");
    }

    private static Tally reads(long operations, long bytes) {
        return new Tally(operations, 0, bytes, 0);
    }
}
