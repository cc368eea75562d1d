package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** The tests of a run in the orders in which they are shown. Immutable. */
final class Ranking {

    private static final Comparator<IndexEntry> MOST_FIRST = Comparator.comparingLong(
                    (IndexEntry entry) -> -entry.weight(Metric.TOTAL_OPS))
            .thenComparing(IndexEntry::className)
            .thenComparing(IndexEntry::displayName)
            .thenComparing(IndexEntry::uniqueId);

    private final List<IndexEntry> mostFirst;
    private final IdentityHashMap<IndexEntry, Integer> ranks = new IdentityHashMap<>();

    Ranking(Collection<IndexEntry> entries) {
        mostFirst = entries.stream().sorted(MOST_FIRST).toList();
        mostFirst.forEach(entry -> ranks.put(entry, ranks.size() + 1));
    }

    /** {@return all, most operations first} */
    List<IndexEntry> mostFirst() {
        return mostFirst;
    }

    /** {@return all, first those that somebody should look after; of equally urgent ones most operations first} */
    List<IndexEntry> unwellFirst() {
        return mostFirst.stream()
                .sorted(Comparator.comparing(IndexEntry::status, Status.MOST_URGENT_FIRST))
                .toList();
    }

    /** {@return those that somebody should look after, in the same order} */
    List<IndexEntry> unwell() {
        return unwellFirst().stream().filter(entry -> entry.status().isUnwell()).toList();
    }

    /** {@return the place of one of them by operations, 1 for the most} */
    int rank(IndexEntry entry) {
        return ranks.getOrDefault(entry, 0);
    }

    /** {@return the operations of the test with the most, 0 without any test} */
    long most() {
        return mostFirst.isEmpty() ? 0 : mostFirst.get(0).weight(Metric.TOTAL_OPS);
    }
}
