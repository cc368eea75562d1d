package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.SizeHistogram;
import java.util.List;
import java.util.Objects;

/**
 * A histogram, lying on its side: a row per range, in it a bar of the reads and below it one of the writes.
 *
 * @param id          tells its elements from those of other charts on the page
 * @param title       what is counted
 * @param description the chart in a sentence, for those who cannot see it
 * @param rows        from the lowest range to the highest
 * @param height      in pixels
 */
public record BarChart(String id, String title, String description, List<BarRow> rows, int height) {

    public BarChart {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        rows = List.copyOf(rows);
    }

    /** {@return how many operations had which size} */
    public static BarChart ofOps(SizeHistogram reads, SizeHistogram writes) {
        return new BarLayout(SizeRanges.of(reads, writes, SizeRanges.OPS)).chart("ops-by-size", "Ops by size", "sizes");
    }

    /** {@return how many bytes moved in operations of which size} */
    public static BarChart ofBytes(SizeHistogram reads, SizeHistogram writes) {
        return new BarLayout(SizeRanges.of(reads, writes, SizeRanges.BYTES))
                .chart("bytes-by-size", "Bytes by size", "sizes");
    }

    /** {@return how many operations took how long} */
    public static BarChart ofLatencies(LatencyHistogram reads, LatencyHistogram writes) {
        return new BarLayout(LatencyRanges.of(reads, writes)).chart("ops-by-duration", "Ops by duration", "durations");
    }
}
