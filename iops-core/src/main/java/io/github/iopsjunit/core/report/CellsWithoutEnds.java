package io.github.iopsjunit.core.report;

import gg.jte.TemplateOutput;
import java.util.regex.Pattern;

/**
 * Leaves out the end tags of cells and rows, which HTML does not need where the next one begins: of ten thousand tests they would be a sixth of the
 * page. The templates have them, for the compiler of these demands that. Texts of users are escaped before they come here.
 */
final class CellsWithoutEnds implements TemplateOutput {

    private static final Pattern ENDS = Pattern.compile("</t[dhr]>");

    private final TemplateOutput html;

    CellsWithoutEnds(TemplateOutput html) {
        this.html = html;
    }

    @Override
    public void writeContent(String text) {
        html.writeContent(text.contains("</t") ? ENDS.matcher(text).replaceAll("") : text);
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }
}
