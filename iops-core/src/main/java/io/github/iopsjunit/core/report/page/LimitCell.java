package io.github.iopsjunit.core.report.page;

import java.util.Objects;

/**
 * A limit in a row of its metric.
 *
 * @param limit   what is allowed, "at most 100"; or what was, and how far from it the test is: "80, +3"
 * @param note    how far from the limit the test is, "17 to spare", or what else there is to say; may be empty
 * @param verdict how it was kept
 */
public record LimitCell(String limit, String note, Badge verdict) {

    /** It certainly was. */
    public static final Badge KEPT = new Badge("kept", "✓");

    public LimitCell {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(verdict, "verdict");
    }

    /** {@return all of it as one text: "at most 100 (17 to spare)"} */
    public String text() {
        return note.isEmpty() ? limit : limit + " (" + note + ")";
    }
}
