package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.RunSummary;
import io.github.iopsjunit.core.report.page.TestPage;
import java.util.List;

/** The pages, and the summary of a run, as lines of plain text, none wider than a console. */
final class TextReport {

    private TextReport() {}

    static List<String> draw(TestPage page) {
        return TestText.draw(page);
    }

    static List<String> draw(IndexPage page) {
        return IndexText.draw(page);
    }

    static List<String> draw(RunSummary run) {
        return RunText.draw(run);
    }
}
