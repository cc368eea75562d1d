package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.util.ArrayList;
import java.util.List;

/** Draws up the account of a profile: files + unexplained = the test's; + exclusions = the kernel's counters. */
public final class Accounts {

    private static final String AFTERWARDS =
            "Numbers in the failure are of the moment of its assertion; these are of the whole test.";

    private Accounts() {}

    /**
     * {@return the account, as far as there were counters and a recorder}
     *
     * @param failedWithin whether the test failed by itself, perhaps by an assertion on what there was until then
     */
    public static Account of(IoProfile profile, boolean failedWithin) {
        List<AccountLine> lines = new ArrayList<>();
        profile.detail()
                .map(Detail::tally)
                .ifPresent(seen -> lines.add(AccountLine.of("", "In files", "events of the recorder", seen)));
        if (profile.detail().isPresent() || !profile.unexplained().tally().isZero()) {
            lines.add(unexplained(profile.unexplained()));
        }
        lines.add(figures(profile));
        profile.exclusions().forEach(exclusion -> lines.add(exclusion(exclusion)));
        boolean counted = isCounted(profile);
        if (counted) {
            lines.add(AccountLine.of("=", "Kernel counters", "end of the measurement less its start", total(profile)));
        }
        return new Account(lines, note(profile, counted, failedWithin));
    }

    private static AccountLine unexplained(Unexplained unexplained) {
        String suspects = unexplained.suspects().isEmpty()
                ? ""
                : "; may be " + VisibleText.line(String.join(", ", unexplained.suspects()));
        String evidence = "counted, but seen by no event: copies, asynchronous channels, native code" + suspects;
        return AccountLine.of("+", "Unexplained", evidence, unexplained.tally());
    }

    private static AccountLine exclusion(Exclusion exclusion) {
        Exclusion.Kind kind = exclusion.kind();
        return AccountLine.of("+", "Excluded: " + kind.label(), kind.evidence(), exclusion.tally());
    }

    private static AccountLine figures(IoProfile profile) {
        return new AccountLine(
                "=",
                "This test",
                "what assertions and budgets see" + firstTouch(profile),
                bounded(profile.figure(Metric.READ_OPS)),
                bounded(profile.figure(Metric.WRITE_OPS)),
                bounded(profile.figure(Metric.BYTES_READ)),
                bounded(profile.figure(Metric.BYTES_WRITTEN)));
    }

    private static String firstTouch(IoProfile profile) {
        Tally first = profile.detail().map(Detail::firstTouch).orElse(Tally.ZERO);
        return first.isZero()
                ? ""
                : "; " + Quantities.amount(Metric.Unit.OPERATIONS, first.totalOps()) + " and "
                        + Quantities.bytes(first.totalBytes()) + " of it are first touch, left out of baselines";
    }

    private static String bounded(Figure figure) {
        if (!figure.isMeasured() || figure.isExact() || figure.upperBound().isEmpty()) {
            return Texts.count(figure);
        }
        return Quantities.count(figure.lowerBound().getAsLong()) + "…"
                + Quantities.count(figure.upperBound().getAsLong());
    }

    private static Tally total(IoProfile profile) {
        Tally seen = profile.detail().map(Detail::tally).orElse(Tally.ZERO);
        Tally ours = seen.plus(profile.unexplained().tally());
        return profile.exclusions().stream().map(Exclusion::tally).reduce(ours, Tally::plus);
    }

    // Without a recorder nothing says what of the counters is in files, so there is no sum to draw up.
    private static boolean isCounted(IoProfile profile) {
        return profile.detail().isPresent()
                && profile.figure(Metric.READ_OPS).source() == Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER;
    }

    private static String note(IoProfile profile, boolean counted, boolean failedWithin) {
        long lost = profile.detail().map(Detail::lostBytes).orElse(0L);
        if (lost > 0) {
            return "The recorder lost " + Quantities.bytes(lost)
                    + " of events: what it had seen of them is unexplained.";
        }
        if (counted) {
            return failedWithin ? AFTERWARDS : "";
        }
        return "There is no sum to check these numbers by: they were not taken from both the kernel’s"
                + " counters and a recorder.";
    }
}
