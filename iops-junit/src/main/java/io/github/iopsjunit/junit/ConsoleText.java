package io.github.iopsjunit.junit;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text that users chose, such as display names and paths, harmless on one line of a console and in CI logs. */
final class ConsoleText {

    /** A blank between the two takes their power, however many follow each other. */
    private static final Pattern COMMAND = Pattern.compile("#(?=#)|\\[(?=\\[)");

    private ConsoleText() {}

    /**
     * {@return the text on one line: control and invisible formatting characters escaped, and the markers broken up with which
     * Azure Pipelines, Jenkins and GitLab are told things from the middle of a line}
     */
    static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> append(line, codePoint));
        return COMMAND.matcher(line).replaceAll("$0 ");
    }

    /** {@return the same, cut to the number of characters} */
    static String of(String text, int longest) {
        String line = of(text);
        return line.length() <= longest ? line : cut(line, longest - 1) + "…";
    }

    private static void append(StringBuilder line, int codePoint) {
        if (isVisible(codePoint)) {
            line.appendCodePoint(codePoint);
        } else {
            line.append(String.format(Locale.ROOT, "\\u%04x", codePoint));
        }
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    private static String cut(String line, int end) {
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end);
    }
}
