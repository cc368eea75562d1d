package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.report.BaselineNumbers.BaselineNumber;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.Badge;
import io.github.iopsjunit.core.report.page.LimitCell;
import io.github.iopsjunit.core.report.page.LimitRow;
import io.github.iopsjunit.core.report.page.LimitTable;
import io.github.iopsjunit.core.report.page.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides what a page says of what its test was judged by. */
final class LimitTables {

    private static final Badge BELOW_MINIMUM = new Badge("below minimum", "▼");

    private LimitTables() {}

    /** {@return a row for each metric that is limited; empty when none is} */
    static Optional<LimitTable> of(TestReport test) {
        return test.limits().isEmpty()
                ? Optional.empty()
                : Optional.of(new LimitTable(
                        Arrays.stream(LimitedMetric.values())
                                .flatMap(metric -> row(test, metric).stream())
                                .toList(),
                        LimitNotes.of(test.limits())));
    }

    private static Optional<LimitRow> row(TestReport test, LimitedMetric metric) {
        List<BudgetLimit> budget = test.limits().budget().stream()
                .filter(limit -> limit.amount().metric() == metric)
                .toList();
        List<BaselineNumber> baseline = test.limits().baseline().stream()
                .flatMap(numbers -> numbers.numbers().stream())
                .filter(number -> number.amount().metric() == metric)
                .toList();
        if (budget.isEmpty() && baseline.isEmpty()) {
            return Optional.empty();
        }
        LimitedAmount measured = budget.isEmpty()
                ? amount(test.profile(), metric)
                : budget.get(0).amount();
        LimitTexts texts = new LimitTexts(metric);
        return Optional.of(new LimitRow(
                metric.label().substring(0, 1).toUpperCase(Locale.ROOT)
                        + metric.label().substring(1),
                isOfNothing(measured, budget) ? Texts.NONE : texts.measured(measured),
                budget.stream().map(limit -> cell(limit, texts)).toList(),
                baseline.stream().map(number -> cell(number, measured, texts)).toList()));
    }

    /** A mean of no ops keeps every limit. */
    private static boolean isOfNothing(LimitedAmount measured, List<BudgetLimit> budget) {
        return measured.lowerBound().isEmpty()
                && measured.upperBound().isEmpty()
                && !budget.isEmpty()
                && budget.stream().allMatch(limit -> limit.verdict() == LimitVerdict.KEPT);
    }

    /** As the headlines have it, first touch included, which baselines leave out. */
    private static LimitedAmount amount(IoProfile profile, LimitedMetric metric) {
        Figure figure = profile.figure(Metric.valueOf(metric.name()));
        return new LimitedAmount(metric, figure.lowerBound(), figure.estimate(), figure.upperBound(), figure.reason());
    }

    private static LimitCell cell(BudgetLimit limit, LimitTexts texts) {
        return new LimitCell(
                (limit.isMinimum() ? "at least " : "at most ") + texts.amount(limit.limit()),
                texts.distance(limit),
                badge(limit.verdict(), limit.isMinimum() ? BELOW_MINIMUM : Status.OVER_BUDGET.badge()));
    }

    private static LimitCell cell(BaselineNumber number, LimitedAmount measured, LimitTexts texts) {
        String difference = texts.difference(number.amount(), number.recorded());
        List<String> notes = new ArrayList<>();
        leftOut(number.amount(), measured)
                .ifPresent(first -> notes.add("first touch left out: " + texts.rounded(first)));
        if (number.highest() > number.recorded()
                && number.amount().upperBound().orElse(Long.MAX_VALUE) > number.recorded()) {
            notes.add("tolerated: up to " + texts.amount(number.highest()));
        }
        return new LimitCell(
                texts.amount(number.recorded()) + (difference.isEmpty() ? "" : ", " + difference),
                String.join("; ", notes),
                badge(number.verdict(), Status.OVER_BASELINE.badge()));
    }

    private static OptionalLong leftOut(LimitedAmount compared, LimitedAmount measured) {
        long first = measured.likely().orElse(0) - compared.likely().orElse(0);
        return first == 0 ? OptionalLong.empty() : OptionalLong.of(first);
    }

    private static Badge badge(LimitVerdict verdict, Badge violated) {
        return switch (verdict) {
            case KEPT -> LimitCell.KEPT;
            case VIOLATED -> violated;
            case UNDECIDED -> Status.UNDECIDED.badge();
        };
    }
}
