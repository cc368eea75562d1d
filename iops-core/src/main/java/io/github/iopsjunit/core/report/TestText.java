package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.AccountLine;
import io.github.iopsjunit.core.report.page.ActivityRow;
import io.github.iopsjunit.core.report.page.ActivityTable;
import io.github.iopsjunit.core.report.page.BarChart;
import io.github.iopsjunit.core.report.page.BarRow;
import io.github.iopsjunit.core.report.page.BarRow.Stroke;
import io.github.iopsjunit.core.report.page.InsightRow;
import io.github.iopsjunit.core.report.page.LatencyTable;
import io.github.iopsjunit.core.report.page.LimitCell;
import io.github.iopsjunit.core.report.page.LimitRow;
import io.github.iopsjunit.core.report.page.LimitTable;
import io.github.iopsjunit.core.report.page.PhaseRow;
import io.github.iopsjunit.core.report.page.TestPage;
import java.util.List;
import java.util.Optional;

/** A test's page as plain text. */
final class TestText {

    private final TextLines lines = new TextLines();

    private TestText() {}

    static List<String> draw(TestPage page) {
        TestText text = new TestText();
        text.lines.add(page.title() + " – " + page.status().word());
        text.lines.add("in " + page.className());
        text.lines.paragraph(page.reading());
        text.lines.block(page.failure());
        TextParts.cards(text.lines, page.cards());
        page.limits().ifPresent(text::limits);
        page.insights().forEach(text::insight);
        page.doubts().forEach(doubt -> text.lines.paragraph("Numbers with ~ or ≥ are not exact: " + doubt));
        text.phases(page.phases());
        page.charts().forEach(text::chart);
        page.latencies().ifPresent(text::chart);
        text.percentiles(page.percentiles());
        page.tables().forEach(text::activities);
        text.account(page.account().lines());
        text.lines.paragraph(page.account().note());
        TextParts.facts(text.lines, "How it was measured", page.facts());
        return text.lines.all();
    }

    private void limits(LimitTable limits) {
        TextTable table = new TextTable("metric", "measured", "verdict", "limit");
        for (LimitRow row : limits.rows()) {
            row.budget()
                    .forEach(cell -> table.add(
                            row.metric(), row.measured(), cell.verdict().word(), cell.text()));
            row.baseline()
                    .forEach(cell -> table.add(
                            row.metric(), row.measured(), cell.verdict().word(), "baseline " + cell.limit()));
        }
        lines.section("Limits", table.lines());
        limits.rows().forEach(this::limitNotes);
        limits.notes().forEach(lines::item);
    }

    /** There would be no room for them in the table. */
    private void limitNotes(LimitRow row) {
        row.baseline().stream()
                .map(LimitCell::note)
                .filter(note -> !note.isEmpty())
                .forEach(note -> lines.item(row.metric() + " against the baseline: " + note));
    }

    private void insight(InsightRow insight) {
        lines.paragraph("Insight: " + insight.title() + " (" + insight.id() + ")");
        if (!insight.waiver().isEmpty()) {
            lines.item("Accepted: " + insight.waiver());
        }
        insight.evidence().forEach(lines::item);
        lines.item("Cure: " + insight.cure() + " (" + insight.page() + ")");
    }

    private void phases(List<PhaseRow> phases) {
        TextTable table = new TextTable("time", "reads", "writes", "bytes read", "bytes written", "phase");
        phases.forEach(row -> table.add(
                row.elapsed(), row.readOps(), row.writeOps(), row.bytesRead(), row.bytesWritten(), row.name()));
        lines.section("Phases", table.lines());
        lines.paragraph(phases.isEmpty() ? "" : PhaseRow.NOTE);
    }

    private void chart(BarChart chart) {
        TextTable table = new TextTable("range", "reads", "writes");
        for (BarRow row : chart.rows()) {
            table.add(row.label(), text(row.reads()), text(row.writes()));
        }
        lines.section(chart.title(), table.lines());
    }

    private static String text(Optional<Stroke> stroke) {
        return stroke.map(Stroke::text).orElse("–");
    }

    private void percentiles(List<LatencyTable> rows) {
        TextTable table = new TextTable("ops", "p50", "p90", "p99", "max", "total", "direction");
        rows.forEach(row -> table.add(row.ops(), row.p50(), row.p90(), row.p99(), row.max(), row.total(), row.label()));
        lines.section("Percentiles of durations", table.lines());
    }

    private void activities(ActivityTable activities) {
        TextTable table = new TextTable("reads", "writes", "bytes", "mean size", activities.heading());
        for (ActivityRow row : activities.rows()) {
            table.add(row.reads(), row.writes(), row.bytes(), row.meanSize(), TextParts.name(row.name()));
        }
        lines.section(activities.title(), table.lines());
        lines.paragraph(activities.absent());
        lines.paragraph(activities.remainder());
    }

    private void account(List<AccountLine> account) {
        TextTable table = new TextTable("read ops", "write ops", "bytes read", "bytes written", "");
        account.forEach(line -> table.add(
                line.readOps(),
                line.writeOps(),
                line.bytesRead(),
                line.bytesWritten(),
                (line.sign() + " " + line.label()).strip()));
        lines.section("The account", table.lines());
    }
}
