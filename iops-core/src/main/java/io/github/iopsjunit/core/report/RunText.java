package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.RunSummary;
import java.util.List;

/** The summary of a run as plain text. */
final class RunText {

    private final TextLines lines = new TextLines();

    private RunText() {}

    static List<String> draw(RunSummary run) {
        RunText text = new RunText();
        text.lines.add("I/O of " + run.title() + ": " + run.totals());
        run.violations().forEach(violation -> {
            text.lines.add("  " + violation.status().word() + ": " + violation.test());
            text.lines.add("    " + violation.why());
        });
        if (!run.moreViolations().isEmpty()) {
            text.lines.add("  and " + run.moreViolations());
        }
        TextTable table = new TextTable("ops", "bytes", "mean size", "test");
        run.rows()
                .forEach(row ->
                        table.add(row.ops(), row.bytes(), row.meanSize(), row.test() + TextParts.at(row.hottest())));
        text.lines.addAll(table.lines());
        if (run.moreRows() > 0 && !run.rows().isEmpty()) {
            text.lines.add("  and " + run.moreRows() + " more");
        }
        text.lines.addUncut("Report: " + run.index());
        return text.lines.all();
    }
}
