package io.github.iopsjunit.core.budget;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files, tests and threads, made fit for a console: a name cannot break the line, move the cursor, reverse the
 * text or give a command to the build server that reads the log.
 */
public final class Printable {

    /** How wide a failure text may be. */
    static final int COLUMNS = 100;

    /** Begins of commands: "::add-mask", "##vso[", "##teamcity[", "[[ATTACHMENT|". A blank between the two takes their power. */
    private static final Pattern COMMAND = Pattern.compile(":(?=:)|#(?=#)|\\[(?=\\[)");

    private Printable() {}

    /** {@return the name with control characters escaped and commands defused; otherwise as it is} */
    public static String name(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints().forEach(character -> append(safe, character));
        return COMMAND.matcher(safe).replaceAll("$0 ");
    }

    /** {@return the name, printable, and shortened in its middle to as many characters: "/home/ann/proj…rget/data.csv"} */
    public static String name(String name, int columns) {
        String safe = name(name);
        if (safe.length() <= columns) {
            return safe;
        }
        // the end says more than the start: it is the file's own name
        int tail = Math.max(1, columns * 2 / 3);
        int head = Math.max(0, columns - tail - 1);
        return safe.substring(0, head) + "…" + safe.substring(safe.length() - tail);
    }

    private static void append(StringBuilder safe, int character) {
        switch (character) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            default -> {
                if (isHarmless(character)) {
                    safe.appendCodePoint(character);
                } else {
                    safe.append(String.format(Locale.ROOT, "\\u%04x", character));
                }
            }
        }
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
