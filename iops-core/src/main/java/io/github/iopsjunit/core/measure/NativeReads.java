package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.time.Duration;
import java.util.Optional;
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
        bookLibrariesBesideCopies();
        Tally left = account.unexplained();
        if (left.readOps() == 0 || left.equals(OVERCOMMIT)) {
            return Uncertainty.NONE; // neither a class nor a poll is as short as that
        }
        if (delta.systemClassBytes().isEmpty() && observed.bootClasses() > 0) {
            return classes.bookWithoutBytes(left);
        }
        long classBytes = delta.systemClassBytes().orElse(0);
        return bookClassesAlone(left, classBytes).orElseGet(() -> bookMixed(left, besideOurOwn(classBytes)));
    }

    private void bookLibrariesBesideCopies() {
        long classBytes = delta.systemClassBytes().orElse(0);
        Tally opened = internals.besideCopies(
                account.unexplained(), bytes -> bytes == 0 || (classBytes > 0 && areAllOf(classBytes, bytes)));
        if (!opened.isZero()) {
            account.exclude(Exclusion.Kind.JVM_INTERNALS, opened);
        }
    }

    /** Where all reads are of classes, but for the C library's, which may come on top of them. */
    private Optional<Uncertainty> bookClassesAlone(Tally left, long classBytes) {
        if (left.bytesRead() > 0 && areAllOf(classBytes, left.bytesRead())) {
            return Optional.of(classes.bookAll(left));
        }
        Tally rest = left.minus(OVERCOMMIT);
        boolean classesAre = observed.bootClasses() > 0 && rest.bytesRead() > 0 && rest.writeOps() == 0;
        return classesAre && areAllOf(classBytes, rest.bytesRead())
                ? Optional.of(classes.bookAll(rest))
                : Optional.empty();
    }

    /** Our own thread may have read some of the classes, and the test waited for it. */
    private boolean areAllOf(long classBytes, long bytes) {
        return bytes == classBytes || bytes == classBytes - resolverClassBytes;
    }

    /** Where others loaded classes, too, all bytes may have been read while our own thread loaded some, and the test waited for it. */
    private long besideOurOwn(long classBytes) {
        return observed.foreignBootClasses() > 0 && classBytes == resolverClassBytes ? 0 : classBytes;
    }

    /** Where reads of classes stand beside others: what fits in bytes first, then what can be told by numbers. */
    private Uncertainty bookMixed(Tally left, long classBytes) {
        long loaded = classesBesideInternals(left, classBytes - resolverClassBytes);
        if (loaded > 0) {
            return bookClassesAndInternals(left, new Tally(loaded, 0, classBytes - resolverClassBytes, 0));
        }
        boolean mayBeBeyond = !othersAreUnseen && classes.mayBeBeyondCopies(left);
        if (mayBeBeyond && areAllOf(classBytes, left.bytesRead() - left.bytesWritten())) {
            return classes.bookBeyondCopies(left);
        }
        boolean onlyLate = observed.bootClasses() == 0 && observed.lateBootClasses() > 0;
        if (onlyLate && classBytes > resolverClassBytes) {
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
        if (!othersAreUnseen && left.writeOps() > 0 && classBytes > left.bytesRead() - left.bytesWritten()) {
            return classes.bookAcrossEdges(left, classBytes);
        }
        Uncertainty ofClasses = classBytes > 0 ? classes.bookAmongCopies(left, classBytes) : Uncertainty.NONE;
        return ofClasses.plus(surplus.book()).plus(perhapsOtherClasses());
    }

    /** The JVM counts a class, and defines it, a moment after it has read it: the window may end in between. Copies leave no bytes over. */
    private Uncertainty perhapsOtherClasses() {
        Tally left = account.unexplained();
        long beyond = left.bytesRead() - left.bytesWritten();
        long most = Math.min(observed.lateBootClasses() + observed.foreignBootClasses(), left.readOps());
        return othersAreUnseen || left.writeOps() == 0 || beyond <= 0 || most == 0
                ? Uncertainty.NONE
                : Uncertainty.of(0, 0, most, beyond);
    }
}
