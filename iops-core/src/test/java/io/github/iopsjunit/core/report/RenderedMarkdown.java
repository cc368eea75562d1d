package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a renderer of another house understands it. */
final class RenderedMarkdown {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final Set<Class<? extends Node>> OURS = Set.of(
            Document.class,
            Heading.class,
            Paragraph.class,
            Text.class,
            StrongEmphasis.class,
            BulletList.class,
            ListItem.class,
            TableBlock.class,
            TableHead.class,
            TableBody.class,
            TableRow.class,
            TableCell.class);

    private static final Pattern TAG = Pattern.compile("</?(code|sub)>|</a>|<a href=\"[A-Za-z0-9.-]+\">");
    private static final Pattern PREFORMATTED = Pattern.compile("<pre>([^<>]*)</pre>");
    private static final Pattern REFERENCE = Pattern.compile("&#(\\d+);");

    private final List<Node> nodes = new ArrayList<>();

    private RenderedMarkdown(Node document) {
        collect(document);
    }

    static RenderedMarkdown of(String markdown) {
        return new RenderedMarkdown(PARSER.parse(markdown));
    }

    /** Fails if what was inserted became a link, an image, emphasis, code, a list, a quotation, a tag, or anything but text. */
    void assertHasOnlyOurMarkup() {
        assertThat(nodes).allSatisfy(node -> {
            if (node instanceof HtmlInline tag) {
                assertThat(tag.getLiteral()).matches(TAG);
            } else if (node instanceof HtmlBlock block) {
                assertThat(block.getLiteral()).matches(PREFORMATTED);
            } else {
                assertThat(OURS).contains(node.getClass());
            }
        });
    }

    List<String> headings() {
        return texts(Heading.class);
    }

    List<String> cells() {
        return texts(TableCell.class);
    }

    /** {@return what stands between preformatting tags, as a browser shows it} */
    List<String> preformatted() {
        return nodes.stream()
                .filter(HtmlBlock.class::isInstance)
                .map(block -> PREFORMATTED.matcher(((HtmlBlock) block).getLiteral()))
                .filter(Matcher::matches)
                .map(matcher -> decoded(matcher.group(1)))
                .toList();
    }

    private static String decoded(String html) {
        return REFERENCE
                .matcher(html)
                .replaceAll(reference ->
                        Matcher.quoteReplacement(Character.toString(Integer.parseInt(reference.group(1)))));
    }

    private void collect(Node node) {
        nodes.add(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child);
        }
    }

    /** Without what small print says besides. */
    private List<String> texts(Class<? extends Node> type) {
        return nodes.stream()
                .filter(type::isInstance)
                .flatMap(node -> List.of(text(node, false), text(node, true)).stream())
                .toList();
    }

    private static String text(Node node, boolean smallPrint) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            private boolean small;

            @Override
            public void visit(HtmlInline tag) {
                if (tag.getLiteral().endsWith("sub>")) {
                    small = !tag.getLiteral().startsWith("</");
                }
            }

            @Override
            public void visit(Text literal) {
                if (small == smallPrint) {
                    text.append(literal.getLiteral());
                }
            }

            @Override
            public void visit(CustomNode custom) {
                visitChildren(custom);
            }
        });
        return text.toString().strip();
    }
}
