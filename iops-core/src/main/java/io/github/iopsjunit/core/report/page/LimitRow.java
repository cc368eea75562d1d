package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A metric that is limited.
 *
 * @param metric   its name
 * @param measured what was measured, with its certainty
 * @param budget   the budget's limits on it, two at most; perhaps none
 * @param baseline the baseline's number, perhaps none
 */
public record LimitRow(String metric, String measured, List<LimitCell> budget, List<LimitCell> baseline) {

    public LimitRow {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(measured, "measured");
        budget = List.copyOf(budget);
        baseline = List.copyOf(baseline);
    }

    /** {@return how the limits were kept; that they were only if all of them were} */
    public List<Badge> verdicts() {
        List<Badge> broken = Stream.concat(budget.stream(), baseline.stream())
                .map(LimitCell::verdict)
                .filter(verdict -> !verdict.equals(LimitCell.KEPT))
                .distinct()
                .toList();
        return broken.isEmpty() ? List.of(LimitCell.KEPT) : broken;
    }

    /** {@return the limits of one kind as one text, a dash for none} */
    public static String text(List<LimitCell> cells) {
        return cells.isEmpty()
                ? Texts.NONE
                : cells.stream().map(LimitCell::text).collect(Collectors.joining(", "));
    }
}
