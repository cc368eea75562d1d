package io.github.iopsjunit.junit;

import java.util.regex.Pattern;

/** Breaks a message into lines of a console, between its words. What cannot be broken, such as a path, stays as it is. */
final class ConsoleParagraph {

    private static final int COLUMNS = 100;

    /** What the JDK's logging puts before the first line: "WARNING: ". */
    private static final int LEVEL = 9;

    private static final String CONTINUATION = "    ";

    private static final Pattern BLANKS = Pattern.compile(" +");

    private ConsoleParagraph() {}

    /** {@return the message, which must be one line and {@link ConsoleText harmless}} */
    static String of(String message) {
        StringBuilder text = new StringBuilder(message.length() + CONTINUATION.length());
        int column = LEVEL;
        for (String word : BLANKS.split(message.strip(), -1)) {
            if (text.isEmpty()) {
                text.append(word);
            } else if (column + 1 + word.length() > COLUMNS && !isCommandAtTheBegin(word)) {
                text.append(System.lineSeparator()).append(CONTINUATION).append(word);
                column = CONTINUATION.length() - 1;
            } else {
                text.append(' ').append(word);
            }
            column += 1 + word.length();
        }
        return text.toString();
    }

    /** {@return a line of its own that continues a message, and is not broken} */
    static String lineOf(String command) {
        return System.lineSeparator() + CONTINUATION + command;
    }

    /** GitHub takes a line for a command that begins so, and Azure Pipelines, too: it must stay inside of its line. */
    private static boolean isCommandAtTheBegin(String word) {
        return word.startsWith("::") || word.startsWith("##");
    }
}
