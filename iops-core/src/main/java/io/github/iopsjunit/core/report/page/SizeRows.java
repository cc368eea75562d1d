package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.SizeHistogram.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Lays out the rows of a {@link SizeChart}. */
final class SizeRows {

    /**
     * What the bars stand for.
     *
     * @param amount what a bucket holds of it
     * @param print  such an amount in words
     */
    record Quantity(ToLongFunction<Bucket> amount, LongFunction<String> print) {}

    static final Quantity OPS = new Quantity(Bucket::count, Quantities::count);
    static final Quantity BYTES = new Quantity(Bucket::bytes, Quantities::bytes);

    private static final int STROKE = 13;
    private static final int SINGLE_ROW = STROKE + 8;
    private static final int DOUBLE_ROW = 2 * STROKE + 9;

    /** Leaves room behind the longest bar for its number. */
    private static final double LONGEST = 52;

    private final Quantity quantity;
    private final SortedMap<Long, Bucket> reads = new TreeMap<>();
    private final SortedMap<Long, Bucket> writes = new TreeMap<>();
    private final long most;
    private int y = 4;

    SizeRows(SizeHistogram reads, SizeHistogram writes, Quantity quantity) {
        this.quantity = quantity;
        occupied(reads).forEach(bucket -> this.reads.put(bucket.from(), bucket));
        occupied(writes).forEach(bucket -> this.writes.put(bucket.from(), bucket));
        this.most = Stream.concat(occupied(reads), occupied(writes))
                .mapToLong(quantity.amount())
                .max()
                .orElse(0);
    }

    SizeChart chart(String id, String title) {
        List<SizeRow> rows = rows();
        String description = title + ": a bar for reads and one for writes in each of " + rows.size()
                + " ranges of sizes, the longest standing for "
                + quantity.print().apply(most) + ".";
        return new SizeChart(id, title, description, rows, y);
    }

    private List<SizeRow> rows() {
        List<SizeRow> rows = new ArrayList<>();
        long expected = -1;
        for (long from :
                LongStream.concat(keys(reads), keys(writes)).sorted().distinct().toArray()) {
            if (expected >= 0 && from > expected) {
                rows.add(gap(expected, from));
            }
            rows.add(row(from));
            expected = Math.max(1, from * 2);
        }
        return rows;
    }

    private SizeRow gap(long from, long before) {
        SizeRow row =
                new SizeRow(SizeLabels.of(from, before - 1), y + SINGLE_ROW / 2, Optional.empty(), Optional.empty());
        y += SINGLE_ROW;
        return row;
    }

    private SizeRow row(long from) {
        Bucket read = reads.get(from);
        Bucket write = writes.get(from);
        long to = read != null ? read.to() : write != null ? write.to() : from;
        String label = SizeLabels.of(from, to);
        int height = read != null && write != null ? DOUBLE_ROW : SINGLE_ROW;
        SizeRow row = new SizeRow(
                label,
                y + height / 2,
                Optional.ofNullable(read).map(bucket -> stroke(bucket, label, "Reads", y + 4)),
                Optional.ofNullable(write).map(bucket -> stroke(bucket, label, "Writes", y + height - 4 - STROKE)));
        y += height;
        return row;
    }

    private SizeRow.Stroke stroke(Bucket bucket, String label, String direction, int top) {
        long amount = quantity.amount().applyAsLong(bucket);
        String title = direction + " of " + label + ": " + Quantities.count(bucket.count()) + " ops, "
                + Quantities.bytes(bucket.bytes());
        return new SizeRow.Stroke(
                top,
                STROKE,
                top + STROKE / 2,
                Texts.width(amount, most, LONGEST),
                quantity.print().apply(amount),
                title);
    }

    private static Stream<Bucket> occupied(SizeHistogram sizes) {
        return sizes.buckets().stream().filter(bucket -> bucket.count() > 0);
    }

    private static LongStream keys(SortedMap<Long, Bucket> buckets) {
        return buckets.keySet().stream().mapToLong(Long::longValue);
    }
}
