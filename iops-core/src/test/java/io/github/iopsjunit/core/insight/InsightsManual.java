package io.github.iopsjunit.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What {@code docs/insights.md} says in words: all other pages that explain insights take them from there. */
final class InsightsManual {

    /** How to configure it, and where it is shown, is told elsewhere on the report's page. */
    private static final List<String> FOR_THE_MANUAL_ONLY = List.of("Keys:", "In the samples:");

    private final String markdown;

    /**
     * A line of the table of thresholds.
     *
     * @param when  when it is reported
     * @param floor the number, and what of
     * @param ratio the number, and what of
     */
    record Thresholds(String when, String floor, String ratio) {}

    private InsightsManual(String markdown) {
        this.markdown = markdown;
    }

    static InsightsManual read() throws IOException {
        return new InsightsManual(Files.readString(Path.of("..", "docs", "insights.md")));
    }

    /** {@return the ids in the table, in its order} */
    List<String> ids() {
        return rows().map(row -> row[1].replaceAll("\\[([a-z-]+)]\\(#\\1\\)", "$1"))
                .toList();
    }

    Thresholds thresholds(String id) {
        String[] row = rows().filter(cells -> cells[1].equals("[" + id + "](#" + id + ")"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/insights.md has no row for " + id));
        return new Thresholds(row[2], row[3], row[4]);
    }

    private Stream<String[]> rows() {
        return markdown.lines().filter(line -> line.startsWith("| [")).map(line -> line.split(" *\\| *"));
    }

    /** {@return the paragraphs of the id's section as HTML, one a line, without its code} */
    String explanation(String id) {
        List<Node> paragraphs = new ArrayList<>();
        Node node = section(id).getNext();
        while (node != null && !(node instanceof Heading)) {
            if (node instanceof Paragraph && FOR_THE_MANUAL_ONLY.stream().noneMatch(text(node)::startsWith)) {
                paragraphs.add(node);
            }
            node = node.getNext();
        }
        assertThat(paragraphs).as(id).isNotEmpty();
        HtmlRenderer html = HtmlRenderer.builder().softbreak(" ").build();
        StringBuilder all = new StringBuilder();
        paragraphs.forEach(paragraph -> all.append(html.render(paragraph)));
        return all.toString();
    }

    private Node section(String id) {
        Node node = Parser.builder().build().parse(markdown).getFirstChild();
        while (node != null && !(node instanceof Heading && text(node).equals(id))) {
            node = node.getNext();
        }
        if (node == null) {
            throw new AssertionError("docs/insights.md has no section " + id);
        }
        return node;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text plain) {
                text.append(plain.getLiteral());
            } else if (child instanceof Code code) {
                text.append(code.getLiteral());
            }
        }
        return text.toString();
    }
}
