package io.github.iopsjunit.core.report.page;

import java.util.Objects;
import java.util.Optional;

/**
 * A row of a {@link BarChart}: one range, or a gap of several without any operation.
 *
 * @param label  the range, "4–8 KiB"
 * @param textY  the height at which the label's middle is
 * @param reads  the bar of the reads, empty without any
 * @param writes the bar of the writes, empty without any
 */
public record BarRow(String label, int textY, Optional<Stroke> reads, Optional<Stroke> writes) {

    public BarRow {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
    }

    /** {@return whether no operation is in that range} */
    public boolean isGap() {
        return reads.isEmpty() && writes.isEmpty();
    }

    /**
     * A bar.
     *
     * @param y      its upper edge
     * @param height its thickness
     * @param textY  the height at which its text's middle is
     * @param width  its length
     * @param text   the number it stands for
     * @param title  the same in a sentence
     */
    public record Stroke(int y, int height, int textY, String width, String text, String title) {

        public Stroke {
            Objects.requireNonNull(width, "width");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(title, "title");
        }
    }
}
