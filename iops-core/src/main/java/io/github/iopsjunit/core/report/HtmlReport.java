package io.github.iopsjunit.core.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.iopsjunit.core.report.jte.JteindexGenerated;
import io.github.iopsjunit.core.report.jte.JtetestGenerated;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.TestPage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Pages as HTML, through the templates that were compiled with this library. */
final class HtmlReport {

    /** The style sheet's file name, beside the pages. */
    static final String STYLE_SHEET = "iops.css";

    private HtmlReport() {}

    static String draw(TestPage page) {
        StringOutput html = new StringOutput();
        JtetestGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
        return html.toString();
    }

    static String draw(IndexPage page) {
        StringOutput html = new StringOutput();
        JteindexGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
        return html.toString();
    }

    static String styleSheet() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE_SHEET)) {
            if (in == null) {
                throw new IOException(STYLE_SHEET + " is missing in the jar of iops-core");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
