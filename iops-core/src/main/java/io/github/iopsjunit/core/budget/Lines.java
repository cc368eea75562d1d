package io.github.iopsjunit.core.budget;

import java.util.List;
import java.util.regex.Pattern;

/** Lines of text that are broken between words where they would be too wide, and continued with an indent. */
final class Lines {

    private static final String CONTINUATION = "    ";
    private static final Pattern BLANKS = Pattern.compile(" +");

    private final StringBuilder text = new StringBuilder();

    void addUnwrapped(String line) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(line);
    }

    void add(String line) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        add(indent, List.of(BLANKS.split(line.strip(), -1)));
    }

    /** Adds words with blanks between them; a word may itself hold some, at which it is not broken. */
    void add(String indent, List<String> words) {
        StringBuilder current = new StringBuilder(indent);
        for (String word : words) {
            String fitting = Printable.name(word, Printable.COLUMNS - indent.length() - CONTINUATION.length());
            if (!current.toString().isBlank() && current.length() + 1 + fitting.length() > Printable.COLUMNS) {
                addUnwrapped(current.toString());
                current = new StringBuilder(indent + CONTINUATION);
            }
            current.append(current.toString().isBlank() ? "" : " ").append(fitting);
        }
        addUnwrapped(current.toString());
    }

    /** Adds a command, which is never broken, to the last line, or below it where it is too long. */
    void continueWith(String command) {
        String safe = Printable.name(command);
        int column = text.length() - text.lastIndexOf("\n") - 1;
        if (!safe.isEmpty()) {
            boolean fits = column + 1 + safe.length() <= Printable.COLUMNS;
            text.append(fits ? " " : "\n  " + CONTINUATION).append(safe);
        }
    }

    String text() {
        return text.toString();
    }
}
