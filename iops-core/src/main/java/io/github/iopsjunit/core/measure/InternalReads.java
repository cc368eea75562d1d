package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Tells the virtual machine's reads of libraries and of control groups by their sizes, which are always the same. */
final class InternalReads {

    /** A library of the JDK being opened: 8,192 bytes of it by the JVM, and its header of 832 bytes by the linker. */
    private static final Tally LIBRARY = new Tally(3, 0, 9_024, 0);

    private static final long MOST_LIBRARIES = 4;

    private static final long MOST_POLLS_BESIDE = 2;

    private final Account account;
    private final WindowPolls polls;
    private final CompilerPolls compilers;
    private final boolean othersAreUnseen;

    /** @param othersAreUnseen whether the test itself may make reads that no event shows: those may have the size of a library's */
    InternalReads(Account account, WindowPolls polls, CompilerPolls compilers, boolean othersAreUnseen) {
        this.account = account;
        this.polls = polls;
        this.compilers = compilers;
        this.othersAreUnseen = othersAreUnseen;
    }

    /** {@return whether so many reads, of so many bytes, can be nothing else} There is at least one. */
    boolean are(long reads, long bytes) {
        long most = othersAreUnseen ? 0 : MOST_LIBRARIES;
        for (long libraries = 0; reads > 0 && libraries <= most; libraries++) {
            long polled = polledBeside(libraries, bytes);
            if (polled >= 0 && readsOf(libraries, polled) == reads) {
                return true;
            }
        }
        return compilers.ended() && !othersAreUnseen && compilers.fit(reads, bytes);
    }

    /**
     * {@return what libraries, and polls beside them, read besides copies; nothing where no number of them leaves a rest that is known}
     *
     * @param isKnown whether so many bytes, beyond those that the copies wrote, are none or those of classes
     */
    Tally besideCopies(Tally left, LongPredicate isKnown) {
        long beyond = left.bytesRead() - left.bytesWritten();
        long most = left.writeOps() == 0 || othersAreUnseen ? 0 : MOST_LIBRARIES;
        for (long libraries = most; libraries > 0; libraries--) {
            for (long polled = 0; polled <= Math.min(polls.most(), MOST_POLLS_BESIDE); polled++) {
                long bytes =
                        libraries * LIBRARY.bytesRead() + polled * polls.each().bytesRead();
                boolean enough = left.readOps() - left.writeOps() >= readsOf(libraries, polled);
                if (enough && beyond >= bytes && isKnown.test(beyond - bytes)) {
                    return new Tally(readsOf(libraries, polled), 0, bytes, 0);
                }
            }
        }
        return Tally.ZERO;
    }

    /**
     * With writes or anything else among them, the sum would not fit. Reads of a test's that no event shows may fit as well: of
     * a few bytes each, as polls are, nobody makes them by the pair.
     *
     * @param classBytes how many of the bytes are of classes, whose number is not known; perhaps none
     */
    Optional<Uncertainty> book(Tally left, long classBytes) {
        if (left.writeOps() > 0) {
            return Optional.empty();
        }
        long bytes = left.bytesRead() - classBytes;
        for (long libraries = 0; libraries <= MOST_LIBRARIES; libraries++) {
            long polled = polledBeside(libraries, bytes);
            long reads = readsOf(libraries, polled);
            boolean fits = classBytes > 0 ? reads < left.readOps() : reads == left.readOps();
            if (polled >= 0 && reads > 0 && fits) {
                account.exclude(Exclusion.Kind.JVM_INTERNALS, new Tally(reads, 0, bytes, 0));
                account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, new Tally(left.readOps() - reads, 0, classBytes, 0));
                return Optional.of(
                        othersAreUnseen && libraries > 0 ? Uncertainty.of(reads, bytes, 0, 0) : Uncertainty.NONE);
            }
        }
        return classBytes == 0
                ? bookCompilers(left).or(() -> bookPollsAcrossEdges(left))
                : bookClassesAndCompilers(left, classBytes);
    }

    /** One or two may be the polls of any other thread: with more of them nearly any number of bytes would fit. */
    private Optional<Uncertainty> bookCompilers(Tally left) {
        for (long polled = 0; polled <= Math.min(polls.most(), MOST_POLLS_BESIDE); polled++) {
            long reads = left.readOps() - polled * polls.each().readOps();
            long bytes = left.bytesRead() - polled * polls.each().bytesRead();
            if (compilers.fit(reads, bytes)) {
                account.exclude(Exclusion.Kind.JVM_INTERNALS, left);
                return Optional.of(compilersAre(reads, bytes));
            }
        }
        return Optional.empty();
    }

    private Optional<Uncertainty> bookClassesAndCompilers(Tally left, long classBytes) {
        long bytes = left.bytesRead() - classBytes;
        long reads = compilers.fitting(bytes);
        if (reads == 0 || reads >= left.readOps()) {
            return Optional.empty();
        }
        account.exclude(Exclusion.Kind.JVM_INTERNALS, new Tally(reads, 0, bytes, 0));
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, new Tally(left.readOps() - reads, 0, classBytes, 0));
        return Optional.of(compilersAre(reads, bytes));
    }

    private Uncertainty compilersAre(long reads, long bytes) {
        return othersAreUnseen ? Uncertainty.of(reads, bytes, 0, 0) : compilers.of(reads, bytes);
    }

    private long polledBeside(long libraries, long bytes) {
        return polls.fitting(bytes - libraries * LIBRARY.bytesRead());
    }

    private long readsOf(long libraries, long polled) {
        return libraries * LIBRARY.readOps() + polled * polls.each().readOps();
    }

    /**
     * The window may begin, or end, between the reads of a poll. What is left then is a read of a few bytes, as only an
     * asynchronous channel with an executor of its own makes them, too.
     */
    private Optional<Uncertainty> bookPollsAcrossEdges(Tally left) {
        long each = Math.max(1, polls.each().readOps());
        for (long polled = Math.min(polls.most(), left.readOps() / each); polled >= 0; polled--) {
            long reads = left.readOps() - polled * polls.each().readOps();
            long bytes = left.bytesRead() - polled * polls.each().bytesRead();
            if (reads > polls.mostReadsAcross()) {
                return Optional.empty();
            }
            if (reads > 0 && polls.areAcross(reads, bytes)) {
                account.exclude(Exclusion.Kind.JVM_INTERNALS, left);
                return Optional.of(polls.perhapsAcross(reads, bytes));
            }
        }
        return Optional.empty();
    }
}
