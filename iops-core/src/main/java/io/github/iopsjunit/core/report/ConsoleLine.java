package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.regex.Pattern;

/**
 * A line for a console: nothing that names hold moves its cursor, turns its direction, or tells the build server that reads along
 * to do something; and it is no wider than a console is.
 */
final class ConsoleLine {

    /** How wide a line may be. */
    static final int COLUMNS = 100;

    /** Begins of commands: "::add-mask", "##vso[", "##teamcity[", "[[ATTACHMENT|". A blank between the two takes their power. */
    private static final Pattern COMMAND = Pattern.compile(":(?=:)|#(?=#)|\\[(?=\\[)");

    private ConsoleLine() {}

    /** {@return the text, harmless, on one line, cut to the width of a console} */
    static String of(String text) {
        return cut(harmless(text), COLUMNS);
    }

    /** {@return the text, harmless, on one line} */
    static String harmless(String text) {
        return COMMAND.matcher(VisibleText.line(text)).replaceAll("$0 ");
    }

    /** {@return at most so many columns of a text, with "…" for what is left out} */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int width = 1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            width += width(character);
            if (width > columns) {
                break;
            }
            shown.appendCodePoint(character);
            i += Character.charCount(character);
        }
        return shown.append('…').toString();
    }

    /** {@return how many columns a terminal needs for the text} */
    static int width(String text) {
        return text.codePoints().map(ConsoleLine::width).sum();
    }

    private static int width(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(character) ? 2 : 1;
        };
    }

    /** East Asian characters and emoji are two columns wide. */
    private static boolean isWide(int character) {
        return (character >= 0x1100 && character <= 0x115f)
                || (character >= 0x2e80 && character <= 0xa4cf)
                || (character >= 0xac00 && character <= 0xd7a3)
                || (character >= 0xf900 && character <= 0xfaff)
                || (character >= 0xfe30 && character <= 0xfe6f)
                || (character >= 0xff00 && character <= 0xff60)
                || (character >= 0xffe0 && character <= 0xffe6)
                || (character >= 0x1f300 && character <= 0x1faff)
                || character >= 0x20000;
    }
}
