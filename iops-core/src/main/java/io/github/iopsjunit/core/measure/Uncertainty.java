package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Tally;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stays uncertain.
 *
 * @param perhapsOurs    booked as the virtual machine's, but may be the test's
 * @param perhapsForeign left as the test's, but may be the virtual machine's
 * @param reason         why, in words; empty when nothing is uncertain
 */
record Uncertainty(Tally perhapsOurs, Tally perhapsForeign, String reason) {

    static final Uncertainty NONE = new Uncertainty(Tally.ZERO, Tally.ZERO, "");

    private static final String OF_READS =
            "the JVM's own reads, of classes, control groups or threads, cannot be told from others that no event shows";

    /** {@return an uncertainty of reads; none when all are zero} */
    static Uncertainty of(long oursReads, long oursBytes, long foreignReads, long foreignBytes) {
        if (oursReads == 0 && oursBytes == 0 && foreignReads == 0 && foreignBytes == 0) {
            return NONE;
        }
        return new Uncertainty(
                new Tally(oursReads, 0, oursBytes, 0), new Tally(foreignReads, 0, foreignBytes, 0), OF_READS);
    }

    /** {@return an uncertainty of what was booked as foreign; none when that is nothing} */
    static Uncertainty perhapsOurs(Tally tally, String reason) {
        return tally.isZero() ? NONE : new Uncertainty(tally, Tally.ZERO, reason);
    }

    /** {@return an uncertainty of what was left as the test's; none when that is nothing} */
    static Uncertainty perhapsForeign(Tally tally, String reason) {
        return tally.isZero() ? NONE : new Uncertainty(Tally.ZERO, tally, reason);
    }

    Uncertainty plus(Uncertainty other) {
        return new Uncertainty(
                perhapsOurs.plus(other.perhapsOurs),
                perhapsForeign.plus(other.perhapsForeign),
                Stream.of(reason, other.reason)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }
}
