package io.github.iopsjunit.core.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import io.github.iopsjunit.core.report.jte.JtehistogramGenerated;
import io.github.iopsjunit.core.report.jte.JteindexGenerated;
import io.github.iopsjunit.core.report.jte.JtetestGenerated;
import io.github.iopsjunit.core.report.page.Histogram;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.TestPage;
import java.io.IOException;
import java.io.InputStream;

/** Pages as HTML in UTF-8, through the templates that were compiled with this library. */
final class HtmlReport {

    /** The style sheet's file name, beside the pages. */
    static final String STYLE_SHEET = "iops.css";

    private HtmlReport() {}

    static byte[] draw(TestPage page) {
        HtmlBytes html = new HtmlBytes();
        JtetestGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
        return html.toByteArray();
    }

    static byte[] draw(IndexPage page) {
        HtmlBytes html = new HtmlBytes();
        JteindexGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
        return html.toByteArray();
    }

    /** {@return an SVG file: the templates' escaping is XML's, too} */
    static byte[] draw(Histogram histogram) {
        HtmlBytes svg = new HtmlBytes();
        JtehistogramGenerated.render(new OwaspHtmlTemplateOutput(svg), null, histogram);
        return svg.toByteArray();
    }

    static byte[] styleSheet() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(STYLE_SHEET)) {
            if (in == null) {
                throw new IOException(STYLE_SHEET + " is missing in the jar of iops-core");
            }
            return in.readAllBytes();
        }
    }
}
