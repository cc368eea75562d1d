package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.IndexPage.ClassGroup;
import io.github.iopsjunit.core.report.page.IndexRow;
import io.github.iopsjunit.core.report.page.Texts;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides how the front page groups tests by class: first the classes with a test that somebody should look after, then those that do most. */
final class ClassGroups {

    private final Function<IndexEntry, IndexRow> rows;

    private record Members(String className, List<IndexEntry> entries) {

        private Status mostUrgent() {
            return entries.stream()
                    .map(IndexEntry::status)
                    .min(Status.MOST_URGENT_FIRST)
                    .orElse(Status.PASSED);
        }

        private long ops() {
            return entries.stream()
                    .mapToLong(entry -> entry.weight(Metric.TOTAL_OPS))
                    .sum();
        }
    }

    /** @param rows what is said of a test */
    ClassGroups(Function<IndexEntry, IndexRow> rows) {
        this.rows = rows;
    }

    /** @param entries in the order that they shall have in their group */
    List<ClassGroup> of(List<IndexEntry> entries) {
        Map<String, List<IndexEntry>> classes = entries.stream()
                .collect(Collectors.groupingBy(IndexEntry::className, LinkedHashMap::new, Collectors.toList()));
        return classes.entrySet().stream()
                .map(members -> new Members(members.getKey(), members.getValue()))
                .sorted(Comparator.comparing(Members::mostUrgent, Status.MOST_URGENT_FIRST)
                        .thenComparing(Comparator.comparingLong(Members::ops).reversed()))
                .map(this::group)
                .toList();
    }

    private ClassGroup group(Members members) {
        String name = members.className();
        int dot = name.lastIndexOf('.');
        List<IndexRow> shown = members.entries().stream().map(rows).toList();
        return new ClassGroup(
                VisibleText.line(name.substring(dot + 1)),
                VisibleText.line(name.substring(0, Math.max(0, dot))),
                summary(members.entries()),
                styles(shown),
                shown);
    }

    private static String summary(List<IndexEntry> entries) {
        return entries.size() + (entries.size() == 1 ? " test, " : " tests, ")
                + ops(Sums.of(Metric.TOTAL_OPS, entries)) + ", "
                + bytes(Sums.of(Metric.TOTAL_BYTES, entries));
    }

    private static String styles(List<IndexRow> rows) {
        TreeSet<String> styles = new TreeSet<>();
        for (IndexRow row : rows) {
            styles.add(row.status().style());
            if (!row.isIdle()) {
                styles.add("busy");
            }
            if (!row.insights().isEmpty()) {
                styles.add(IndexRow.ADVISED);
            }
        }
        return String.join(" ", styles);
    }

    private static String ops(Figure sum) {
        return sum.isMeasured() ? Texts.count(sum) + " ops" : "ops not measured";
    }

    private static String bytes(Figure sum) {
        return sum.isMeasured() ? Texts.bytes(sum) : "bytes not measured";
    }
}
