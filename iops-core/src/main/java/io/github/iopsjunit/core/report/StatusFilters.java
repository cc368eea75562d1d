package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.IndexRow;
import io.github.iopsjunit.core.report.page.StatusFilter;
import java.util.ArrayList;
import java.util.List;

/** Decides which choices of tests the front page offers. */
final class StatusFilters {

    /** With no more than these two, both show the same. */
    private static final int ALL_AND_ONE = 2;

    private StatusFilters() {}

    /** {@return only what leaves some test to be seen, and no choice at all where there is but one} */
    static List<StatusFilter> of(List<IndexEntry> entries) {
        List<StatusFilter> filters = new ArrayList<>();
        filters.add(new StatusFilter("all", "All", Quantities.count(entries.size())));
        StatusCounts counts = new StatusCounts(entries);
        for (Status status : Status.values()) {
            add(filters, status.badge().style(), status.badge().capital(), counts.of(status));
        }
        long advised = entries.stream().filter(entry -> entry.insights() > 0).count();
        if (advised < entries.size()) {
            add(filters, IndexRow.ADVISED, "With insights", advised);
        }
        return filters.size() > ALL_AND_ONE ? filters : List.of();
    }

    private static void add(List<StatusFilter> filters, String style, String label, long count) {
        if (count > 0) {
            filters.add(new StatusFilter(style, label, Quantities.count(count)));
        }
    }
}
