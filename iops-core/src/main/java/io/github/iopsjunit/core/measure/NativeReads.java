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

    /** The C library looks at {@code /proc/sys/vm/overcommit_memory} when it first gives memory back, once in a process. */
    private static final Tally OVERCOMMIT = new Tally(1, 0, 1, 0);

    private static final String ONE_BYTE =
            "a single read of one byte that no event shows is most likely the C library's, once in a process";

    private final Account account;
    private final Delta delta;
    private final Observed observed;
    private final WindowPolls polls;
    private final CompilerPolls compilers;
    private final boolean archiveIsRead;
    private final long resolverClassBytes;
    private final InternalReads internals;
    private boolean othersAreUnseen;

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
        this.polls = polls.during(elapsed, observed.threadsBegunOrEnded());
        this.compilers = CompilerPolls.during(elapsed, delta.compilers());
        this.internals = new InternalReads(account, this.polls, compilers);
        this.archiveIsRead = polls.archiveIsRead();
        this.resolverClassBytes = resolverClassBytes;
    }

    /** Says whether the test itself may make reads that no event shows, without a write beside each. */
    NativeReads othersAreUnseen(boolean yes) {
        othersAreUnseen = yes;
        internals.othersAreUnseen(yes);
        return this;
    }

    /** Books what is the virtual machine's. */
    Uncertainty book() {
        return new ProcessorTimes(account, delta, observed, polls, archiveIsRead)
                .book()
                .plus(bookRest())
                .plus(bookOvercommit());
    }

    /** Whatever else there was: when all of it has been booked but this. */
    private Uncertainty bookOvercommit() {
        if (!account.unexplained().equals(OVERCOMMIT)) {
            return Uncertainty.NONE;
        }
        account.exclude(Exclusion.Kind.JVM_INTERNALS, OVERCOMMIT);
        return Uncertainty.perhapsOurs(OVERCOMMIT, ONE_BYTE);
    }

    private Uncertainty bookRest() {
        Tally left = account.unexplained();
        if (left.readOps() == 0) {
            return Uncertainty.NONE;
        }
        if (left.equals(OVERCOMMIT)) {
            return Uncertainty.NONE; // neither a class nor a poll is as short
        }
        if (delta.systemClassBytes().isEmpty() && observed.bootClasses() > 0) {
            return bookClassesWithoutBytes(left);
        }
        long classBytes = delta.systemClassBytes().orElse(0);
        boolean all = left.bytesRead() == classBytes || left.bytesRead() == classBytes - resolverClassBytes;
        if (left.bytesRead() > 0 && all) {
            return bookAllAsClasses(left);
        }
        Tally rest = left.minus(OVERCOMMIT); // which may come on top of them
        boolean allBut = rest.bytesRead() == classBytes || rest.bytesRead() == classBytes - resolverClassBytes;
        if (observed.bootClasses() > 0 && rest.bytesRead() > 0 && rest.writeOps() == 0 && allBut) {
            return bookAllAsClasses(rest);
        }
        if (observed.foreignBootClasses() > 0 && classBytes == resolverClassBytes) {
            classBytes = 0; // all of them were read while our own thread loaded classes, and the test waited for it
        }
        if (classBytes > resolverClassBytes && observed.bootClasses() == 0 && observed.lateBootClasses() > 0) {
            return bookClassesByNumber(left, Math.min(classBytes, left.bytesRead()));
        }
        if (areClassesAndInternals(left, classBytes - resolverClassBytes)) {
            return bookClassesAndInternals(left, classBytes - resolverClassBytes);
        }
        boolean onlyOurs = observed.foreignBootClasses() == 0;
        if (classBytes == 0 || observed.bootClasses() == 0 || (onlyOurs && classBytes < left.bytesRead())) {
            long bytes = observed.bootClasses() == 0 ? 0 : classBytes;
            return internals
                    .book(left, bytes)
                    .orElseGet(() -> bytes > 0 ? bookClassesAmongCopies(left, bytes) : bookPolls());
        }
        return bookClassesByNumber(left, Math.min(classBytes, left.bytesRead()));
    }

    /** Without the JVM's performance data only the number of classes is known: as many reads may be the JVM's. */
    private Uncertainty bookClassesWithoutBytes(Tally left) {
        long classes = Math.min(observed.bootClasses(), left.readOps());
        long bytes = classes == left.readOps() ? left.bytesRead() : 0;
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(classes, bytes));
        return Uncertainty.of(classes, bytes, 0, left.bytesRead() - bytes);
    }

    /** The bytes leave nothing else; only reads of no bytes could hide among more reads than classes were defined. */
    private Uncertainty bookAllAsClasses(Tally left) {
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(left.readOps(), left.bytesRead()));
        long classes = observed.bootClasses() + observed.lateBootClasses();
        return Uncertainty.of(Math.max(0, left.readOps() - classes), 0, 0, 0);
    }

    /**
     * Other threads loaded classes too, or one was loaded while the window ended, and the JVM's counter does not tell whose
     * bytes they were: the number of classes that the recorder saw being defined decides. A copy's bytes are likely those that
     * it wrote.
     */
    private Uncertainty bookClassesByNumber(Tally left, long mostBytes) {
        long most = Math.min(observed.bootClasses() + observed.lateBootClasses(), left.readOps());
        long least = Math.max(0, Math.min(observed.bootClasses(), left.readOps()) - archivedClasses());
        boolean likelyAll = left.writeOps() == 0 && left.bytesRead() <= mostBytes && most == left.readOps();
        long booked = likelyAll ? most : least;
        long bytes = booked == left.readOps()
                ? left.bytesRead()
                : booked == 0 ? 0 : Math.min(mostBytes, Math.max(0, left.bytesRead() - left.bytesWritten()));
        if (booked > 0 && booked < left.readOps() && left.writeOps() == 0 && bytes == left.bytesRead()) {
            return bookClassesReadTwice(left, least);
        }
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(booked, bytes));
        boolean onlyOurs = observed.foreignBootClasses() == 0 && archivedClasses() == 0;
        boolean certain = booked == left.readOps() && (booked == least || onlyOurs);
        return Uncertainty.of(
                certain ? 0 : booked - least, certain ? 0 : bytes, most - booked, certain ? 0 : mostBytes - bytes);
    }

    /**
     * Nothing but reads of no bytes would be left to the test. Two threads that need a class at the same time may both read it,
     * and one defines it: most likely that is what these were.
     */
    private Uncertainty bookClassesReadTwice(Tally left, long least) {
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, left);
        return Uncertainty.of(left.readOps() - least, left.bytesRead(), 0, 0);
    }

    /**
     * {@return whether what is left may be reads of classes that our own thread read at the same time, and defined} Of a JVM
     * that reads every class; the bytes are no more than it says it read.
     */
    private boolean isContested(Tally left) {
        return archiveIsRead
                && observed.foreignBootClasses() > 0
                && !othersAreUnseen
                && left.writeOps() == 0
                && left.readOps()
                        <= observed.foreignBootClasses()
                                + polls.most() * polls.each().readOps()
                && left.bytesRead() <= delta.systemClassBytes().orElse(0);
    }

    /** Known by the sizes of their files. */
    private boolean areContestedClasses(Tally left) {
        return left.writeOps() == 0
                && !othersAreUnseen
                && left.bytesRead() <= delta.systemClassBytes().orElse(0)
                && observed.contestedClasses().are(left.readOps(), left.bytesRead());
    }

    /** JDK 17's recorder makes the JVM read every class; later ones leave those of the shared archive unread. */
    private long archivedClasses() {
        return archiveIsRead ? 0 : delta.sharedClasses();
    }

    /**
     * {@return whether the number of classes and their bytes, both less those that our own thread loaded, leave just what
     * libraries or polls read} That fits in reads and in bytes by no accident.
     */
    private boolean areClassesAndInternals(Tally left, long classBytes) {
        return left.writeOps() == 0
                && classBytes > 0
                && observed.bootClasses() > 0
                && internals.are(left.readOps() - observed.bootClasses(), left.bytesRead() - classBytes);
    }

    private Uncertainty bookClassesAndInternals(Tally left, long classBytes) {
        Tally classes = reads(observed.bootClasses(), classBytes);
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, classes);
        account.exclude(Exclusion.Kind.JVM_INTERNALS, left.minus(classes));
        return Uncertainty.NONE;
    }

    /** The bytes of the classes are certain; how many there were, the recorder knows, but for archived ones. */
    private Uncertainty bookClassesAmongCopies(Tally left, long classBytes) {
        long most = Math.min(observed.bootClasses(), left.readOps());
        long least = Math.max(Math.min(1, most), most - archivedClasses());
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(least, classBytes));
        Uncertainty polled = bookPolls();
        Tally ours = polled.perhapsOurs();
        Tally foreign = polled.perhapsForeign();
        return Uncertainty.of(ours.readOps(), ours.bytesRead(), foreign.readOps() + most - least, foreign.bytesRead());
    }

    /** A copy reads as many bytes as it writes: a surplus of so many polls' size is polls'. */
    private Uncertainty bookPolls() {
        Tally left = account.unexplained();
        if (areContestedClasses(left)) {
            account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, left);
            return Uncertainty.NONE;
        }
        if (isContested(left)) {
            return Uncertainty.of(0, 0, left.readOps(), left.bytesRead());
        }
        if (left.bytesRead() == left.bytesWritten()) {
            return Uncertainty.NONE;
        }
        long most =
                Math.min(polls.most(), left.readOps() / Math.max(1, polls.each().readOps()));
        long bytes = left.bytesRead() - left.bytesWritten();
        long surplus = most == 0 ? 0 : polls.fitting(bytes);
        if (surplus > 0 && surplus <= most) {
            Tally polled = reads(
                    surplus * polls.each().readOps(), surplus * polls.each().bytesRead());
            account.exclude(Exclusion.Kind.JVM_INTERNALS, polled);
            return Uncertainty.NONE;
        }
        long compiled = compilers.fitting(bytes);
        if (compiled > 0 && compiled <= left.readOps() - left.writeOps()) {
            account.exclude(Exclusion.Kind.JVM_INTERNALS, reads(compiled, bytes));
            return compilers.of(compiled, bytes);
        }
        return perhapsPolls(left, most);
    }

    private Uncertainty perhapsPolls(Tally left, long most) {
        Tally compiled = compilers.among(left);
        return Uncertainty.of(
                0,
                0,
                Math.max(most * polls.each().readOps(), compiled.readOps()),
                Math.min(left.bytesRead(), most * polls.each().bytesRead() + compiled.bytesRead()));
    }

    private static Tally reads(long operations, long bytes) {
        return new Tally(operations, 0, bytes, 0);
    }
}
