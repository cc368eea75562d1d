package io.github.iopsjunit.core.report.page;

import java.util.ArrayList;
import java.util.List;

/** Where a line may be broken inside a name of code, which for a browser is one word: "readsAllOfIt|(Path)", "ImportTest|.java|:42"; in a long one also between its words. */
public final class LineBreaks {

    /** No column is so narrow that shorter names need a break; and of rows there may be ten thousand. */
    private static final int LONGEST_UNBROKEN = 16;

    /** What is longer may be wider than its column. */
    private static final int LONGEST_NAME = 20;

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
                addInWords(parts, text.substring(begin, i));
                begin = i;
            }
        }
        addInWords(parts, text.substring(begin));
        return List.copyOf(parts);
    }

    /** As few parts as there can be: a break is five bytes of the page. */
    private static void addInWords(List<String> parts, String part) {
        int begin = 0;
        int word = 0;
        for (int i = 1; part.length() > LONGEST_NAME && i < part.length(); i++) {
            if (isWord(part, i)) {
                if (i - begin > LONGEST_UNBROKEN && word > begin) {
                    parts.add(part.substring(begin, word));
                    begin = word;
                }
                word = i;
            }
        }
        if (part.length() - begin > LONGEST_UNBROKEN && word > begin) {
            parts.add(part.substring(begin, word));
            begin = word;
        }
        parts.add(part.substring(begin));
    }

    /** "reads|The|File", "Order$|Writer", "reads_|the_|file". */
    private static boolean isWord(String name, int i) {
        char before = name.charAt(i - 1);
        char first = name.charAt(i);
        return before == '_'
                ? first != '_'
                : Character.isUpperCase(first)
                        && !Character.isUpperCase(before)
                        && Character.isJavaIdentifierPart(before);
    }

    /** Between words there are breaks already, and a number is never broken. */
    private static boolean isBreak(String text, int i) {
        if (!Character.isJavaIdentifierPart(text.charAt(i - 1))) {
            return false;
        }
        char next = text.charAt(i + 1);
        return switch (text.charAt(i)) {
            case '(' -> next != ')';
            case ':' -> next != ' ';
            case '.' -> Character.isJavaIdentifierStart(next);
            default -> false;
        };
    }
}
