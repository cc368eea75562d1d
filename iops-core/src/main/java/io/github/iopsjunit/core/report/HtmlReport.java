package io.github.iopsjunit.core.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import io.github.iopsjunit.core.report.jte.JtehistogramGenerated;
import io.github.iopsjunit.core.report.jte.JteindexGenerated;
import io.github.iopsjunit.core.report.jte.JtetestGenerated;
import io.github.iopsjunit.core.report.page.Histogram;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.TestPage;

/** Pages as HTML in UTF-8, through the templates that were compiled with this library. */
final class HtmlReport {

    private HtmlReport() {}

    static byte[] draw(TestPage page) {
        HtmlBytes html = new HtmlBytes();
        JtetestGenerated.render(new OwaspHtmlTemplateOutput(html), null, page);
        return html.toByteArray();
    }

    static byte[] draw(IndexPage page) {
        HtmlBytes html = new HtmlBytes();
        JteindexGenerated.render(new OwaspHtmlTemplateOutput(new CellsWithoutEnds(html)), null, page);
        return html.toByteArray();
    }

    /** {@return an SVG file: the templates' escaping is XML's, too} */
    static byte[] draw(Histogram histogram) {
        HtmlBytes svg = new HtmlBytes();
        JtehistogramGenerated.render(new OwaspHtmlTemplateOutput(svg), null, histogram);
        return svg.toByteArray();
    }
}
