package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.SizeHistogram;
import java.util.List;
import java.util.Objects;

/**
 * A histogram over the sizes of operations, lying on its side: a row per power of two, in it a bar of the reads and below it
 * one of the writes.
 *
 * @param id          tells its elements from those of other charts on the page
 * @param title       what is counted
 * @param description the chart in a sentence, for those who cannot see it
 * @param rows        from the smallest size to the largest
 * @param height      in pixels
 */
public record SizeChart(String id, String title, String description, List<SizeRow> rows, int height) {

    public SizeChart {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        rows = List.copyOf(rows);
    }

    /** {@return how many operations had which size} */
    public static SizeChart ofOps(SizeHistogram reads, SizeHistogram writes) {
        return new SizeRows(reads, writes, SizeRows.OPS).chart("ops-by-size", "Ops by size");
    }

    /** {@return how many bytes moved in operations of which size} */
    public static SizeChart ofBytes(SizeHistogram reads, SizeHistogram writes) {
        return new SizeRows(reads, writes, SizeRows.BYTES).chart("bytes-by-size", "Bytes by size");
    }
}
