package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.RunSummary;
import io.github.iopsjunit.core.report.page.RunSummary.Row;
import io.github.iopsjunit.core.report.page.RunSummary.Violation;
import io.github.iopsjunit.core.report.page.Texts;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Decides what a run's summary says: what is not well first, then the tests with most operations. */
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
        Ranking ranking = new Ranking(entries);
        ranked = ranking.mostFirst();
        unwell = ranking.unwell();
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
                StatusCounts.more(unwell.subList(Math.min(violations, unwell.size()), unwell.size())),
                busy.stream().limit(rows).map(RunSummaries::row).toList(),
                ranked.size() - Math.min(rows, busy.size()),
                index);
    }

    private String totals() {
        List<String> parts = new ArrayList<>();
        parts.add(Quantities.count(ranked.size()) + (ranked.size() == 1 ? " test" : " tests") + " measured");
        StatusCounts counts = new StatusCounts(ranked);
        for (Status status : Status.values()) {
            if (status != Status.PASSED && counts.of(status) > 0) {
                parts.add(Quantities.count(counts.of(status)) + " "
                        + status.badge().word());
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
        return new Violation(entry.status().badge(), name(entry), line(entry.failure()));
    }

    private static Row row(IndexEntry entry) {
        Figure ops = entry.figure(Metric.TOTAL_OPS);
        Figure bytes = entry.figure(Metric.TOTAL_BYTES);
        return new Row(
                entry.status().badge(),
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

    /** One line, and not too long a one: there may be many in a summary. */
    private static String line(String text) {
        return VisibleText.cut(VisibleText.line(text), LONGEST_NAME);
    }
}
