package io.github.iopsjunit.core.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The histograms of a test as a picture that needs no page around it.
 *
 * @param title   the test's name
 * @param reading its numbers in a sentence
 * @param parts   one histogram below the other
 * @param height  of all of it, in pixels
 */
public record Histogram(String title, String reading, List<Part> parts, int height) {

    private static final int WIDTH = 680;
    private static final int MARGIN = 16;
    private static final int HEAD = 64;
    private static final int TITLE = 24;

    public Histogram {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(reading, "reading");
        parts = List.copyOf(parts);
    }

    /**
     * A histogram and its place.
     *
     * @param chart the histogram
     * @param y     its upper edge
     */
    public record Part(BarChart chart, int y) {

        public Part {
            Objects.requireNonNull(chart, "chart");
        }

        /** {@return how wide it is, in pixels} */
        public int width() {
            return WIDTH - 2 * MARGIN;
        }
    }

    /** {@return the charts below each other} */
    public static Histogram of(String title, String reading, List<BarChart> charts) {
        List<Part> parts = new ArrayList<>();
        int y = HEAD;
        for (BarChart chart : charts) {
            parts.add(new Part(chart, y));
            y += TITLE + chart.height() + MARGIN;
        }
        return new Histogram(title, reading, parts, y);
    }

    /** {@return the width, in pixels} */
    public int width() {
        return WIDTH;
    }

    /** {@return the whole picture as the part of it that is shown} */
    public String viewBox() {
        return "0 0 " + WIDTH + " " + height;
    }
}
