package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.RunSummary;
import java.util.Collection;
import java.util.List;

/** A run in a few aligned lines for a console, at most 100 columns wide but for the report's own path. */
public final class ConsoleSummary {

    private static final int MOST_VIOLATIONS = 5;
    private static final int MOST_ROWS = 5;

    private ConsoleSummary() {}

    /**
     * {@return the lines, harmless whatever tests and files are called}
     *
     * @param entries    the tests of the run
     * @param title      what was run
     * @param index      where the whole report is
     * @param evenIfWell whether there shall be lines when no test failed or broke its budget
     */
    public static List<String> lines(Collection<IndexEntry> entries, String title, String index, boolean evenIfWell) {
        RunSummary run = new RunSummaries(entries, title, index).ofAtMost(MOST_VIOLATIONS, MOST_ROWS);
        return entries.isEmpty() || (run.isWell() && !evenIfWell) ? List.of() : TextReport.draw(run);
    }
}
