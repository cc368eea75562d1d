package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.TestReport.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many tests ended in which way. */
final class StatusCounts {

    private final Map<Status, Long> counts = new EnumMap<>(Status.class);

    StatusCounts(Collection<IndexEntry> entries) {
        entries.forEach(entry -> counts.merge(entry.status(), 1L, Long::sum));
    }

    /** {@return how many, perhaps none} */
    long of(Status status) {
        return counts.getOrDefault(status, 0L);
    }
}
