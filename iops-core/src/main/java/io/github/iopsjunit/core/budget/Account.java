package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Metric.Unit;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was left out of the figures, and what in them no recorder event accounts for. */
final class Account {

    private Account() {}

    static List<String> of(IoProfile profile) {
        List<String> lines = new ArrayList<>();
        String excluded = profile.exclusions().stream()
                .filter(exclusion -> !exclusion.tally().isZero())
                .map(Account::inWords)
                .collect(Collectors.joining(", "));
        if (!excluded.isEmpty()) {
            lines.add("Excluded: " + excluded);
        }
        if (!profile.unexplained().tally().isZero()) {
            lines.add(inWords(profile.unexplained(), areCertain(profile)));
        }
        Tally firstTouch = profile.detail().map(Detail::firstTouch).orElse(Tally.ZERO);
        if (!firstTouch.isZero()) {
            lines.add("First touch: " + inWords(firstTouch) + ", which are left out of baselines");
        }
        return lines;
    }

    private static String inWords(Exclusion exclusion) {
        return Quantities.amount(Unit.OPERATIONS, exclusion.tally().totalOps()) + " of "
                + exclusion.kind().label();
    }

    /** Whether all figures that hold them count them for certain. */
    private static boolean areCertain(IoProfile profile) {
        return profile.figure(Metric.TOTAL_OPS).isExact();
    }

    private static String inWords(Unexplained unexplained, boolean certain) {
        String what = "Unexplained: " + inWords(unexplained.tally()) + " that no recorder event accounts for";
        if (unexplained.suspects().isEmpty()) {
            return what + (certain ? ", counted as the test's" : ", perhaps not the test's")
                    + " (copies, asynchronous channels, native code)";
        }
        return what + ", perhaps not the test's: "
                + unexplained.suspects().stream().map(Printable::name).collect(Collectors.joining(", "));
    }

    private static String inWords(Tally tally) {
        List<String> parts = new ArrayList<>(2);
        if (tally.readOps() > 0 || tally.bytesRead() > 0) {
            parts.add(inWords(tally.readOps(), tally.bytesRead(), "read"));
        }
        if (tally.writeOps() > 0 || tally.bytesWritten() > 0) {
            parts.add(inWords(tally.writeOps(), tally.bytesWritten(), "written"));
        }
        return String.join(" and ", parts);
    }

    /** Bytes can be missing where no operation is. */
    private static String inWords(long ops, long bytes, String done) {
        if (ops == 0) {
            return Quantities.bytes(bytes) + " " + done;
        }
        String op = done.equals("read") ? " read" : " write";
        return Quantities.count(ops) + op + (ops == 1 ? " (" : "s (") + Quantities.bytes(bytes) + ")";
    }
}
