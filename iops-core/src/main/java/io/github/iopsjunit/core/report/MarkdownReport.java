package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.jte.markdown.JteindexGenerated;
import io.github.iopsjunit.core.report.jte.markdown.JtesummaryGenerated;
import io.github.iopsjunit.core.report.jte.markdown.JtetestGenerated;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.RunSummary;
import io.github.iopsjunit.core.report.page.TestPage;

/** The pages, and the summary of a run, as Markdown with GitHub's tables. */
final class MarkdownReport {

    private MarkdownReport() {}

    static String draw(TestPage page) {
        MarkdownOutput output = new MarkdownOutput();
        JtetestGenerated.render(output, null, page);
        return output.toString();
    }

    static String draw(IndexPage page) {
        MarkdownOutput output = new MarkdownOutput();
        JteindexGenerated.render(output, null, page);
        return output.toString();
    }

    static String draw(RunSummary run) {
        MarkdownOutput output = new MarkdownOutput();
        JtesummaryGenerated.render(output, null, run);
        return output.toString();
    }
}
