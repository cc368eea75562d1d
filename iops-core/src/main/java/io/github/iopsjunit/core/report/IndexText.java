package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.EarlierRun;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.IndexPage.ClassGroup;
import io.github.iopsjunit.core.report.page.IndexRow;
import io.github.iopsjunit.core.report.page.TopTable;
import java.util.List;

/** The front page as plain text. */
final class IndexText {

    private final TextLines lines = new TextLines();

    private IndexText() {}

    static List<String> draw(IndexPage page) {
        IndexText text = new IndexText();
        text.lines.add("I/O report");
        text.lines.paragraph(page.reading());
        page.notes().forEach(text.lines::paragraph);
        TextParts.cards(text.lines, page.cards());
        page.tops().forEach(text::top);
        page.groups().forEach(text::group);
        page.earlier().forEach(text::earlier);
        TextParts.facts(text.lines, "Environment", page.environment());
        return text.lines.all();
    }

    private void top(TopTable top) {
        TextTable table = new TextTable("ops", "share", "bytes", "tests", top.heading());
        top.rows()
                .forEach(
                        row -> table.add(row.ops(), row.share(), row.bytes(), row.tests(), TextParts.name(row.name())));
        lines.section(top.title(), table.lines());
    }

    private void group(ClassGroup group) {
        TextTable table = new TextTable("by ops", "ops", "bytes", "mean size", "status", "test");
        for (IndexRow row : group.rows()) {
            table.add(
                    String.valueOf(row.rank()),
                    row.ops(),
                    row.bytes(),
                    row.meanSize(),
                    row.status().word(),
                    row.name()
                            + (row.attempts().isEmpty() ? "" : "  (" + row.attempts() + ")")
                            + TextParts.at(row.hottest())
                            + (row.insights().isEmpty() ? "" : "  (" + row.insights() + ")"));
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
}
