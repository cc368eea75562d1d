package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;

/** Books what was read beyond the copies: a copy reads as many bytes as it writes, and polls are of known sizes. */
final class SurplusReads {

    private static final String CONTESTED =
            "reads of the size of a JDK class that another thread loaded meanwhile are most likely of that class";

    private final Account account;
    private final ClassReads classes;
    private final WindowPolls polls;
    private final CompilerPolls compilers;
    private final boolean othersAreUnseen;

    /** @param othersAreUnseen whether the test itself may make reads that no event shows, without a write beside each */
    SurplusReads(
            Account account, ClassReads classes, WindowPolls polls, CompilerPolls compilers, boolean othersAreUnseen) {
        this.account = account;
        this.classes = classes;
        this.polls = polls;
        this.compilers = compilers;
        this.othersAreUnseen = othersAreUnseen;
    }

    Uncertainty book() {
        Tally left = account.unexplained();
        if (!othersAreUnseen && classes.areContested(left)) {
            account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, left);
            return Uncertainty.perhapsOurs(left, CONTESTED);
        }
        long pollReads = polls.most() * polls.each().readOps();
        if (!othersAreUnseen && classes.mayBeContested(left, pollReads)) {
            return Uncertainty.of(0, 0, left.readOps(), left.bytesRead());
        }
        long bytes = left.bytesRead() - left.bytesWritten();
        return bytes == 0 ? Uncertainty.NONE : book(left, bytes);
    }

    private Uncertainty book(Tally left, long bytes) {
        long most =
                Math.min(polls.most(), left.readOps() / Math.max(1, polls.each().readOps()));
        long polled = most == 0 ? 0 : polls.fitting(bytes);
        if (polled > 0 && polled <= most) {
            account.exclude(
                    Exclusion.Kind.JVM_INTERNALS, reads(polled * polls.each().readOps(), bytes));
            return Uncertainty.NONE;
        }
        long compiled = compilers.fitting(bytes);
        if (left.writeOps() > 0 && compiled > 0 && compiled <= left.readOps() - left.writeOps()) {
            account.exclude(Exclusion.Kind.JVM_INTERNALS, reads(compiled, bytes));
            return compilers.of(compiled, bytes);
        }
        return perhapsPolls(left, most);
    }

    private Uncertainty perhapsPolls(Tally left, long most) {
        Tally compiled = compilers.among(left);
        long bytes = most * polls.each().bytesRead() + compiled.bytesRead();
        return Uncertainty.of(
                0, 0, Math.max(most * polls.each().readOps(), compiled.readOps()), Math.min(left.bytesRead(), bytes));
    }

    private static Tally reads(long operations, long bytes) {
        return new Tally(operations, 0, bytes, 0);
    }
}
