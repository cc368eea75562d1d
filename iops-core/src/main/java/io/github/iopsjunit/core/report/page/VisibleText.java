package io.github.iopsjunit.core.report.page;

import java.util.Locale;

/**
 * Makes every character of a foreign text visible: names and paths may hold line breaks, terminal escapes and marks that turn
 * the direction of writing, and shall not act as such on a page. Escaping for HTML is the templates' affair.
 */
public final class VisibleText {

    private VisibleText() {}

    /** {@return one line: "a␊b" for a line break, "␛" for an escape, "‹U+202E›" for a mark without a symbol} */
    public static String line(String text) {
        return show(text, false);
    }

    /** {@return several lines: line breaks and tabs stay, all else as in {@link #line}} */
    public static String block(String text) {
        return show(text.replace("\r\n", "\n"), true);
    }

    /** {@return at most so many characters, with "…" for what is left out; no character is split} */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static String show(String text, boolean block) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int i = plain; i < text.length(); ) {
            int character = text.codePointAt(i);
            append(shown, character, block);
            i += Character.charCount(character);
        }
        return shown.toString();
    }

    /** Nearly all texts are of such characters alone. */
    private static boolean isPlain(char character) {
        return character >= ' ' && character < 0x7f;
    }

    private static void append(StringBuilder shown, int character, boolean block) {
        if (block && (character == '\n' || character == '\t')) {
            shown.append((char) character);
        } else if (character < 0x20) {
            shown.append((char) (0x2400 + character));
        } else if (character == 0x7f) {
            shown.append('\u2421');
        } else if (isInvisible(character)) {
            shown.append("\u2039U+")
                    .append(String.format(Locale.ROOT, "%04X", character))
                    .append('\u203a');
        } else {
            shown.appendCodePoint(character);
        }
    }

    // The two joiners are left alone: emoji and Indian scripts are made of them, and they move nothing.
    private static boolean isInvisible(int character) {
        if (character == 0x200c || character == 0x200d) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
