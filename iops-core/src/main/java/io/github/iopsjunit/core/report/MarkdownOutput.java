package io.github.iopsjunit.core.report;

import gg.jte.TemplateOutput;

/**
 * Escapes what templates insert into Markdown, so that it is shown as text: neither CommonMark, nor GitHub's and GitLab's additions
 * (tables, mentions, references, links, emoji, formulas), nor a log that it is printed to find anything in it to act on.
 *
 * <p>Character references rather than backslashes: a backslash before a bar means different things to different renderers, and
 * a mention is still one behind it.
 */
final class MarkdownOutput implements TemplateOutput {

    private static final String SPECIAL = "\\`*_{}[]<>#!|~$&@\"";

    private final StringBuilder markdown = new StringBuilder();

    /** How many there were at the end of what was written; at the start none is wanted. */
    private int lineBreaks = 2;

    /** Writes what a template says itself; of the empty lines that its loops and conditions leave, no two in a row. */
    @Override
    public void writeContent(String text) {
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            lineBreaks = next == '\n' ? lineBreaks + 1 : 0;
            if (lineBreaks <= 2) {
                markdown.append(next);
            }
        }
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeUserContent(String text) {
        lineBreaks = 0;
        markdown.append(escape(text));
    }

    /** {@return the text such that it is rendered as it is} Line breaks are left alone. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (SPECIAL.indexOf(next) >= 0 || isColonOfMarkup(text, i) || isDotOfAddress(text, i)) {
                escaped.append("&#").append((int) next).append(';');
            } else {
                escaped.append(next);
            }
        }
        return escaped.toString();
    }

    /** That of "https://", ":smile:" or "::error", and not that of "why: so". */
    private static boolean isColonOfMarkup(String text, int colon) {
        return text.charAt(colon) == ':'
                && colon + 1 < text.length()
                && !Character.isWhitespace(text.charAt(colon + 1))
                && !Character.isDigit(text.charAt(colon + 1));
    }

    /** "www.example.org" is a link without any sign in front. */
    private static boolean isDotOfAddress(String text, int dot) {
        return text.charAt(dot) == '.' && dot >= 3 && text.regionMatches(true, dot - 3, "www", 0, 3);
    }

    @Override
    public String toString() {
        return markdown.toString();
    }
}
