package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.time.Duration;
import java.util.stream.LongStream;

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
    private final ProcessorTimes times;
    private final ClassReads classes;
    private final InternalReads internals;
    private final SurplusReads surplus;
    private final long resolverClassBytes;
    private final boolean othersAreUnseen;

    /**
     * @param open               how long the window was open
     * @param resolverClassBytes bytes of classes that were loaded while our own thread worked, most likely by it
     * @param othersAreUnseen    whether the test itself may make reads that no event shows, without a write beside each
     */
    NativeReads(
            Account account,
            Delta delta,
            Observed observed,
            ControlGroupPolls polls,
            Duration open,
            long resolverClassBytes,
            boolean othersAreUnseen) {
        this.account = account;
        this.delta = delta;
        this.observed = observed;
        this.resolverClassBytes = resolverClassBytes;
        this.othersAreUnseen = othersAreUnseen;
        boolean archiveIsRead = polls.archiveIsRead();
        WindowPolls inWindow = polls.during(open, observed.threadsBegunOrEnded());
        CompilerPolls compilers = CompilerPolls.during(open, delta.compilers());
        this.times = new ProcessorTimes(account, delta, observed, inWindow, archiveIsRead);
        this.classes = new ClassReads(account, delta, observed, archiveIsRead);
        this.internals = new InternalReads(account, inWindow, compilers, othersAreUnseen);
        this.surplus = new SurplusReads(account, classes, inWindow, compilers, othersAreUnseen);
    }

    /** Books what is the virtual machine's. */
    Uncertainty book() {
        return times.book().plus(bookRest()).plus(bookOvercommit());
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
            return classes.bookWithoutBytes(left);
        }
        long classBytes = delta.systemClassBytes().orElse(0);
        boolean all = left.bytesRead() == classBytes || left.bytesRead() == classBytes - resolverClassBytes;
        if (left.bytesRead() > 0 && all) {
            return classes.bookAll(left);
        }
        Tally rest = left.minus(OVERCOMMIT); // which may come on top of them
        boolean allBut = rest.bytesRead() == classBytes || rest.bytesRead() == classBytes - resolverClassBytes;
        if (observed.bootClasses() > 0 && rest.bytesRead() > 0 && rest.writeOps() == 0 && allBut) {
            return classes.bookAll(rest);
        }
        if (observed.foreignBootClasses() > 0 && classBytes == resolverClassBytes) {
            classBytes = 0; // all of them were read while our own thread loaded classes, and the test waited for it
        }
        long loaded = classesBesideInternals(left, classBytes - resolverClassBytes);
        if (loaded > 0) {
            return bookClassesAndInternals(left, new Tally(loaded, 0, classBytes - resolverClassBytes, 0));
        }
        if (!othersAreUnseen && classes.areBeyondCopies(left, classBytes, resolverClassBytes)) {
            return classes.bookBeyondCopies(left);
        }
        if (classBytes > resolverClassBytes && observed.bootClasses() == 0 && observed.lateBootClasses() > 0) {
            return classes.bookByNumber(left, Math.min(classBytes, left.bytesRead()));
        }
        boolean onlyOurs = observed.foreignBootClasses() == 0;
        if (classBytes == 0 || observed.bootClasses() == 0 || (onlyOurs && classBytes < left.bytesRead())) {
            long bytes = observed.bootClasses() == 0 ? 0 : classBytes;
            return internals.book(left, bytes).orElseGet(() -> bookAmongCopies(left, bytes));
        }
        return classes.bookByNumber(left, Math.min(classBytes, left.bytesRead()));
    }

    /**
     * {@return the number of classes that, with their bytes, both less those that our own thread loaded, leaves just what libraries or
     * polls read; 0 when none does} That fits in reads and in bytes by no accident. One defined just after the window may be among them.
     */
    private long classesBesideInternals(Tally left, long classBytes) {
        if (left.writeOps() > 0 || classBytes <= 0) {
            return 0;
        }
        long most = observed.bootClasses() + observed.lateBootClasses();
        return LongStream.rangeClosed(Math.max(1, observed.bootClasses()), most)
                .filter(number -> internals.are(left.readOps() - number, left.bytesRead() - classBytes))
                .findFirst()
                .orElse(0);
    }

    private Uncertainty bookClassesAndInternals(Tally left, Tally loaded) {
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, loaded);
        account.exclude(Exclusion.Kind.JVM_INTERNALS, left.minus(loaded));
        return Uncertainty.NONE;
    }

    private Uncertainty bookAmongCopies(Tally left, long classBytes) {
        Uncertainty ofClasses = classBytes > 0 ? classes.bookAmongCopies(left, classBytes) : Uncertainty.NONE;
        return ofClasses.plus(surplus.book());
    }
}
