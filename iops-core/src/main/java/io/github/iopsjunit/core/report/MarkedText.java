package io.github.iopsjunit.core.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in which one block, between two marks, is ours. The marks are comments, which no page shows. */
final class MarkedText {

    private final String before;
    private final String after;
    private final Optional<Instant> began;

    /** @param key letters and digits that tell the block from others */
    MarkedText(String text, String key) {
        // A writer that was killed may have left no end: then all up to the next mark, or the end, is the block.
        Matcher mark = Pattern.compile(
                        "<!-- iops-junit:" + key + " (\\S+) -->\\n.*?(?:<!-- /iops-junit:" + key
                                + " -->\\n?|(?=<!-- /?iops-junit:)|\\z)",
                        Pattern.DOTALL)
                .matcher(text);
        if (mark.find()) {
            before = text.substring(0, mark.start());
            after = text.substring(mark.end());
            began = instant(mark.group(1));
        } else {
            before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
            after = "";
            began = Optional.empty();
        }
    }

    /** {@return the block of that key, with its marks} */
    static String block(String key, Instant began, String content) {
        return "<!-- iops-junit:" + key + " " + began + " -->\n\n" + content + "\n<!-- /iops-junit:" + key + " -->\n";
    }

    /** {@return what the block says of when its run began; empty without a block} */
    Optional<Instant> began() {
        return began;
    }

    /** {@return how long all else is} */
    int others() {
        return before.length() + after.length();
    }

    /** {@return the text with the block in the place of the one there was, or at the end} */
    String with(String block) {
        return before + block + after;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
