package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many tests ended in which way. */
final class StatusCounts {

    private final Map<Status, Long> counts = new EnumMap<>(Status.class);

    StatusCounts(Collection<IndexEntry> entries) {
        this(entries.stream().map(IndexEntry::status));
    }

    StatusCounts(Stream<Status> statuses) {
        statuses.forEach(status -> counts.merge(status, 1L, Long::sum));
    }

    /** {@return how many, perhaps none} */
    long of(Status status) {
        return counts.getOrDefault(status, 0L);
    }

    /** {@return such as "1 over budget, 2 failed, 47 passed"} */
    String words() {
        return counts.entrySet().stream()
                .map(each -> Quantities.count(each.getValue()) + " "
                        + each.getKey().badge().word())
                .collect(Collectors.joining(", "));
    }

    /** {@return those that come after some others, such as "1 more failed", "3 more: 1 over budget, 2 failed"; empty for none} */
    static String more(List<IndexEntry> others) {
        if (others.isEmpty()) {
            return "";
        }
        StatusCounts counts = new StatusCounts(others);
        List<Status> kinds = new ArrayList<>(counts.counts.keySet());
        String more = Quantities.count(others.size()) + " more";
        return kinds.size() == 1 ? more + " " + kinds.get(0).badge().word() : more + ": " + counts.words();
    }
}
