package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;

/**
 * Operations over the time of the test: reads stand on a line, writes hang from it, so that neither covers the other.
 *
 * @param description the chart in a sentence, for those who cannot see it
 * @param slots       those that hold an operation
 * @param ticks       labels of the axis
 * @param zero        how far below the upper edge the line is, in pixels
 * @param height      of the columns together, in pixels
 */
public record TimeChart(String description, List<Slot> slots, List<Tick> ticks, int zero, int height) {

    public TimeChart {
        Objects.requireNonNull(description, "description");
        slots = List.copyOf(slots);
        ticks = List.copyOf(ticks);
    }

    /**
     * The operations of a short time.
     *
     * @param x      where it begins
     * @param width  how wide it is
     * @param title  what happened, in a sentence
     * @param reads  the height of the reads' column in pixels, 0 without any
     * @param writes the depth of the writes' column in pixels, 0 without any
     */
    public record Slot(String x, String width, String title, int reads, int writes) {

        public Slot {
            Objects.requireNonNull(x, "x");
            Objects.requireNonNull(width, "width");
            Objects.requireNonNull(title, "title");
        }
    }

    /**
     * A label of the axis.
     *
     * @param x      where it stands
     * @param anchor its edge that stands there: "start", "middle", "end"
     * @param text   a time since the start
     */
    public record Tick(String x, String anchor, String text) {

        public Tick {
            Objects.requireNonNull(x, "x");
            Objects.requireNonNull(anchor, "anchor");
            Objects.requireNonNull(text, "text");
        }
    }
}
