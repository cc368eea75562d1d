package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.SizeHistogram.Bucket;
import io.github.iopsjunit.core.report.page.BarRange.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ranges of sizes that operations had, and one for each gap of several. */
final class SizeRanges {

    /**
     * What the bars stand for.
     *
     * @param amount what a bucket holds of it
     * @param print  such an amount in words
     */
    record Quantity(ToLongFunction<Bucket> amount, LongFunction<String> print) {}

    static final Quantity OPS = new Quantity(Bucket::count, Quantities::count);
    static final Quantity BYTES = new Quantity(Bucket::bytes, Quantities::bytes);

    private SizeRanges() {}

    static List<BarRange> of(SizeHistogram reads, SizeHistogram writes, Quantity quantity) {
        Map<Long, Bucket> read = occupied(reads);
        Map<Long, Bucket> written = occupied(writes);
        List<BarRange> ranges = new ArrayList<>();
        long expected = -1;
        for (long from : Stream.concat(read.keySet().stream(), written.keySet().stream())
                .sorted()
                .distinct()
                .toList()) {
            if (expected >= 0 && from > expected) {
                ranges.add(new BarRange(SizeLabels.of(expected, from - 1), Optional.empty(), Optional.empty()));
            }
            ranges.add(range(read.get(from), written.get(from), quantity));
            expected = Math.max(1, from * 2);
        }
        return ranges;
    }

    private static BarRange range(@Nullable Bucket read, @Nullable Bucket written, Quantity quantity) {
        String label = label(read == null ? written : read);
        return new BarRange(
                label,
                Optional.ofNullable(read).map(bucket -> amount(bucket, label, "Reads", quantity)),
                Optional.ofNullable(written).map(bucket -> amount(bucket, label, "Writes", quantity)));
    }

    private static String label(@Nullable Bucket bucket) {
        return bucket == null ? "" : SizeLabels.of(bucket.from(), bucket.to());
    }

    private static Amount amount(Bucket bucket, String label, String direction, Quantity quantity) {
        long amount = quantity.amount().applyAsLong(bucket);
        String title = direction + " of " + label + ": " + Quantities.count(bucket.count()) + " ops, "
                + Quantities.bytes(bucket.bytes());
        return new Amount(amount, quantity.print().apply(amount), title);
    }

    private static Map<Long, Bucket> occupied(SizeHistogram sizes) {
        return sizes.buckets().stream()
                .filter(bucket -> bucket.count() > 0)
                .collect(Collectors.toMap(Bucket::from, bucket -> bucket));
    }
}
