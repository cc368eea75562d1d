package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.IndexRow;
import io.github.iopsjunit.core.report.page.StatusFilter;
import java.util.ArrayList;
import java.util.List;

/** Decides which choices of tests the front page offers. */
final class StatusFilters {

    private StatusFilters() {}

    /** {@return only what leaves some tests to be seen and hides others; no choice at all where there is no such} */
    static List<StatusFilter> of(List<IndexEntry> entries) {
        List<StatusFilter> filters = new ArrayList<>();
        filters.add(new StatusFilter("all", "All", Quantities.count(entries.size())));
        StatusCounts counts = new StatusCounts(entries);
        for (Status status : Status.values()) {
            add(filters, entries, status.badge().style(), status.badge().capital(), counts.of(status));
        }
        long advised =
                entries.stream().filter(entry -> !entry.insights().isEmpty()).count();
        add(filters, entries, IndexRow.ADVISED, "With insights", advised);
        return filters.size() > 1 ? filters : List.of();
    }

    private static void add(
            List<StatusFilter> filters, List<IndexEntry> entries, String style, String label, long count) {
        if (count > 0 && count < entries.size()) {
            filters.add(new StatusFilter(style, label, Quantities.count(count)));
        }
    }
}
