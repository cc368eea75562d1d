package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.AccountLine;
import io.github.iopsjunit.core.report.page.ActivityRow;
import io.github.iopsjunit.core.report.page.ActivityTable;
import io.github.iopsjunit.core.report.page.BarChart;
import io.github.iopsjunit.core.report.page.BarRow;
import io.github.iopsjunit.core.report.page.BarRow.Stroke;
import io.github.iopsjunit.core.report.page.Card;
import io.github.iopsjunit.core.report.page.EarlierRun;
import io.github.iopsjunit.core.report.page.Fact;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.IndexPage.ClassGroup;
import io.github.iopsjunit.core.report.page.IndexRow;
import io.github.iopsjunit.core.report.page.InsightRow;
import io.github.iopsjunit.core.report.page.LatencyTable;
import io.github.iopsjunit.core.report.page.PhaseRow;
import io.github.iopsjunit.core.report.page.RunSummary;
import io.github.iopsjunit.core.report.page.TestPage;
import io.github.iopsjunit.core.report.page.TopTable;
import java.util.List;
import java.util.Optional;

/** The pages, and the summary of a run, as lines of plain text, none wider than a console. */
final class TextReport {

    private final TextLines lines = new TextLines();

    private TextReport() {}

    static List<String> draw(TestPage page) {
        TextReport report = new TextReport();
        report.lines.add(page.title() + " – " + page.status().word());
        report.lines.add("in " + page.className());
        report.lines.paragraph(page.reading());
        report.lines.block(page.failure());
        report.cards(page.cards());
        page.insights().forEach(report::insight);
        page.doubts().forEach(doubt -> report.lines.paragraph("Numbers with ~ or ≥ are not exact: " + doubt));
        report.phases(page.phases());
        page.charts().forEach(report::chart);
        page.latencies().ifPresent(report::chart);
        report.percentiles(page.percentiles());
        page.tables().forEach(report::activities);
        report.account(page.account().lines());
        report.lines.paragraph(page.account().note());
        report.facts("How it was measured", page.facts());
        return report.lines.all();
    }

    static List<String> draw(IndexPage page) {
        TextReport report = new TextReport();
        report.lines.add("I/O report");
        report.lines.paragraph(page.reading());
        page.notes().forEach(report.lines::paragraph);
        report.cards(page.cards());
        page.tops().forEach(report::top);
        page.groups().forEach(report::group);
        page.earlier().forEach(report::earlier);
        report.facts("Environment", page.environment());
        return report.lines.all();
    }

    static List<String> draw(RunSummary run) {
        TextReport report = new TextReport();
        report.lines.add("I/O of " + run.title() + ": " + run.totals());
        run.violations().forEach(violation -> {
            report.lines.add("  " + violation.status().word() + ": " + violation.test());
            report.lines.add("    " + violation.why());
        });
        if (run.moreViolations() > 0) {
            report.lines.add("  and " + run.moreViolations() + " more that are not well");
        }
        TextTable table = new TextTable("ops", "bytes", "mean size", "test");
        run.rows().forEach(row -> table.add(row.ops(), row.bytes(), row.meanSize(), row.test() + at(row.hottest())));
        report.lines.addAll(table.lines());
        if (run.moreRows() > 0 && !run.rows().isEmpty()) {
            report.lines.add("  and " + run.moreRows() + " more");
        }
        report.lines.addUncut("Report: " + run.index());
        return report.lines.all();
    }

    private static String at(String place) {
        return place.isEmpty() ? "" : "  at " + place;
    }

    private void cards(List<Card> cards) {
        TextTable table = new TextTable("", "");
        for (Card card : cards) {
            String note = card.headline().note().isEmpty()
                    ? ""
                    : " (" + card.headline().note() + ")";
            table.add(
                    card.headline().label(),
                    (card.headline().value() + " " + card.headline().unit()).strip() + note);
            card.facts().forEach(fact -> table.add(fact.label(), fact.value()));
        }
        lines.section("", table.lines());
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
            table.add(row.reads(), row.writes(), row.bytes(), row.meanSize(), name(row.name()));
        }
        lines.section(activities.title(), table.lines());
        lines.paragraph(activities.absent());
        lines.paragraph(activities.remainder());
    }

    private static String name(ActivityRow.Name name) {
        return name.rest().isEmpty() ? name.main() : name.main() + "  (" + name.rest() + ")";
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

    private void top(TopTable top) {
        TextTable table = new TextTable("ops", "share", "bytes", "tests", top.heading());
        top.rows().forEach(row -> table.add(row.ops(), row.share(), row.bytes(), row.tests(), name(row.name())));
        lines.section(top.title(), table.lines());
    }

    private void group(ClassGroup group) {
        TextTable table = new TextTable("rank", "ops", "bytes", "mean size", "status", "test");
        for (IndexRow row : group.rows()) {
            table.add(
                    String.valueOf(row.rank()),
                    row.ops(),
                    row.bytes(),
                    row.meanSize(),
                    row.status().word(),
                    row.name() + (row.attempts().isEmpty() ? "" : "  (" + row.attempts() + ")") + at(row.hottest()));
        }
        lines.section(group.name() + ": " + group.summary(), table.lines());
    }

    private void earlier(EarlierRun run) {
        TextTable table = new TextTable("ops", "bytes", "status", "test");
        run.rows()
                .forEach(row ->
                        table.add(row.ops(), row.bytes(), row.status().word(), row.className() + "." + row.name()));
        lines.section("Earlier run of " + run.began() + ", not counted above: " + run.tests(), table.lines());
    }

    private void facts(String title, List<Fact> facts) {
        lines.section(
                title,
                facts.stream()
                        .map(fact -> ConsoleLine.of("  " + fact.label() + ": " + fact.value()))
                        .toList());
    }
}
