package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.Badge;
import io.github.iopsjunit.core.report.page.RunSummary;
import io.github.iopsjunit.core.report.page.RunSummary.Row;
import io.github.iopsjunit.core.report.page.RunSummary.Violation;
import io.github.iopsjunit.core.report.page.Texts;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides what a run's summary says: failures and broken budgets first, then the tests with most operations. */
final class RunSummaries {

    private static final int LONGEST_NAME = 160;

    private final String title;
    private final String index;
    private final List<IndexEntry> ranked;
    private final List<IndexEntry> unwell;

    /**
     * @param title what was run
     * @param index where the whole report is
     */
    RunSummaries(Collection<IndexEntry> entries, String title, String index) {
        this.title = line(title);
        this.index = line(index);
        ranked = entries.stream().sorted(IndexPages.MOST_FIRST).toList();
        unwell = ranked.stream()
                .filter(entry -> entry.status().isUnwell())
                .sorted(IndexPages.UNWELL_FIRST)
                .toList();
    }

    /** {@return the summary with no more than so many tests in either part} */
    RunSummary ofAtMost(int violations, int rows) {
        List<IndexEntry> busy = ranked.stream()
                .filter(entry -> entry.weight(Metric.TOTAL_OPS) > 0)
                .toList();
        return new RunSummary(
                title,
                totals(),
                unwell.stream().limit(violations).map(RunSummaries::violation).toList(),
                Math.max(0, unwell.size() - violations),
                busy.stream().limit(rows).map(RunSummaries::row).toList(),
                ranked.size() - Math.min(rows, busy.size()),
                index);
    }

    private String totals() {
        List<String> parts = new ArrayList<>();
        parts.add(Quantities.count(ranked.size()) + (ranked.size() == 1 ? " test" : " tests") + " measured");
        Map<Status, Long> counts =
                ranked.stream().collect(Collectors.groupingBy(IndexEntry::status, Collectors.counting()));
        for (Status status : List.of(Status.FAILED, Status.OVER_BUDGET, Status.OVER_BASELINE, Status.ABORTED)) {
            if (counts.containsKey(status)) {
                parts.add(Quantities.count(counts.getOrDefault(status, 0L)) + " "
                        + badge(status).word());
            }
        }
        return String.join(", ", parts) + ": " + amounts() + ".";
    }

    private String amounts() {
        Figure ops = Sums.of(Metric.TOTAL_OPS, ranked);
        Figure bytes = Sums.of(Metric.TOTAL_BYTES, ranked);
        return ops.isMeasured()
                ? Texts.count(ops) + (ops.isExact() && ops.value() == 1 ? " op, " : " ops, ") + Texts.bytes(bytes)
                : "ops not measured";
    }

    private static Violation violation(IndexEntry entry) {
        return new Violation(badge(entry.status()), name(entry), line(entry.failure()));
    }

    private static Row row(IndexEntry entry) {
        Figure ops = entry.figure(Metric.TOTAL_OPS);
        Figure bytes = entry.figure(Metric.TOTAL_BYTES);
        return new Row(
                badge(entry.status()),
                name(entry),
                Texts.count(ops),
                Texts.bytes(bytes),
                TestCards.mean(ops, bytes),
                line(entry.hottest()));
    }

    /** {@return what a test is called, with its class, on one line} */
    static String name(IndexEntry entry) {
        return line(entry.className().substring(entry.className().lastIndexOf('.') + 1) + "." + entry.displayName());
    }

    private static Badge badge(Status status) {
        return Badge.valueOf(status.name());
    }

    /** One line, and not too long a one: there may be many in a summary. */
    private static String line(String text) {
        return VisibleText.cut(VisibleText.line(text), LONGEST_NAME);
    }
}
