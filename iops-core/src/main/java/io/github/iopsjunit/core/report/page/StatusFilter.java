package io.github.iopsjunit.core.report.page;

import java.util.Objects;

/**
 * A choice of tests that the front page offers.
 *
 * @param style what the style sheet knows it by: "all", that of a {@link Badge}, or {@link IndexRow#ADVISED}
 * @param label the choice in a word
 * @param count how many tests it shows
 */
public record StatusFilter(String style, String label, String count) {

    public StatusFilter {
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(count, "count");
    }

    /** {@return whether it is the one that is chosen until another is} */
    public boolean isFirst() {
        return style.equals("all");
    }
}
