package io.github.iopsjunit.core.report.page;

import java.util.List;

/**
 * What a test was judged by, metric by metric.
 *
 * @param rows  the metrics
 * @param notes where the limits come from, and why some are undecided, each in a sentence
 */
public record LimitTable(List<LimitRow> rows, List<String> notes) {

    public LimitTable {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** {@return whether any row has a limit of a budget} */
    public boolean hasBudget() {
        return rows.stream().anyMatch(row -> !row.budget().isEmpty());
    }

    /** {@return whether any row has a number of a baseline} */
    public boolean hasBaseline() {
        return rows.stream().anyMatch(row -> !row.baseline().isEmpty());
    }
}
