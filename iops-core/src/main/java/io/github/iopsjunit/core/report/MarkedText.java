package io.github.iopsjunit.core.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which one block, between two marks, is ours. The marks are comments, which no page shows. */
final class MarkedText {

    private final String before;
    private final String after;

    /** @param key letters and digits that tell the block from others */
    MarkedText(String text, String key) {
        // A writer that was killed may have left no end: then all up to the next mark, or the end, is the block.
        Matcher mark = Pattern.compile(
                        "<!-- iops-junit:" + key + " -->\\n.*?(?:<!-- /iops-junit:" + key
                                + " -->\\n?|(?=<!-- /?iops-junit:)|\\z)",
                        Pattern.DOTALL)
                .matcher(text);
        if (mark.find()) {
            before = text.substring(0, mark.start());
            after = text.substring(mark.end());
        } else {
            before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
            after = "";
        }
    }

    /** {@return the block of that key, with its marks} */
    static String block(String key, String content) {
        return "<!-- iops-junit:" + key + " -->\n\n" + content + "\n<!-- /iops-junit:" + key + " -->\n";
    }

    /** {@return how long all else is} */
    int others() {
        return before.length() + after.length();
    }

    /** {@return the text with the block in the place of the one there was, or at the end} */
    String with(String block) {
        return before + block + after;
    }
}
