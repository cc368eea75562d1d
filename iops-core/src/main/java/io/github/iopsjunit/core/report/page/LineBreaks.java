package io.github.iopsjunit.core.report.page;

import java.util.ArrayList;
import java.util.List;

/** Where a line may be broken inside a name of code, which for a browser is one word: "readsAllOfIt|(Path)", "ImportTest|.java|:42". */
public final class LineBreaks {

    /** No column is so narrow that shorter names need a break; and of rows there may be ten thousand. */
    private static final int LONGEST_UNBROKEN = 16;

    private LineBreaks() {}

    /** {@return the text in parts, between which it may be broken; joined they are the text} */
    public static List<String> parts(String text) {
        if (text.length() <= LONGEST_UNBROKEN) {
            return List.of(text);
        }
        List<String> parts = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            if (isBreak(text, i)) {
                parts.add(text.substring(begin, i));
                begin = i;
            }
        }
        parts.add(text.substring(begin));
        return List.copyOf(parts);
    }

    /** Between words there are breaks already, and a number is never broken. */
    private static boolean isBreak(String text, int i) {
        if (!Character.isJavaIdentifierPart(text.charAt(i - 1))) {
            return false;
        }
        char next = text.charAt(i + 1);
        return switch (text.charAt(i)) {
            case '(' -> true;
            case ':' -> next != ' ';
            case '.' -> Character.isJavaIdentifierStart(next);
            default -> false;
        };
    }
}
