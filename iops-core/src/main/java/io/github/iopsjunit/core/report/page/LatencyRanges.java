package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.LatencyHistogram.Bucket;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.page.BarRange.Amount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ranges of durations that operations took, and one for each gap of several. */
final class LatencyRanges {

    private LatencyRanges() {}

    static List<BarRange> of(LatencyHistogram reads, LatencyHistogram writes) {
        SortedMap<Long, Bucket> all = new TreeMap<>();
        Stream.concat(occupied(reads), occupied(writes)).forEach(bucket -> all.put(bucket.fromNanos(), bucket));
        List<BarRange> ranges = new ArrayList<>();
        long expected = -1;
        for (Bucket bucket : all.values()) {
            if (expected >= 0 && bucket.fromNanos() > expected) {
                ranges.add(new BarRange(label(expected, bucket.fromNanos()), Optional.empty(), Optional.empty()));
            }
            String label = label(bucket.fromNanos(), bucket.toNanos());
            ranges.add(new BarRange(
                    label, amount(reads, bucket, label, "Reads"), amount(writes, bucket, label, "Writes")));
            expected = bucket.toNanos();
        }
        return ranges;
    }

    /** {@return such as "< 100 ns", "2–5 µs", "500 µs–1 ms"} */
    static String label(long from, long to) {
        if (from == 0) {
            return "< " + text(to);
        }
        if (to == Long.MAX_VALUE) {
            return "≥ " + text(from);
        }
        String start = text(from);
        String end = text(to);
        return start.endsWith(end.substring(end.lastIndexOf(' ')))
                ? start.substring(0, start.lastIndexOf(' ')) + "–" + end
                : start + "–" + end;
    }

    private static String text(long nanos) {
        return Texts.rounded(Duration.ofNanos(nanos));
    }

    private static Optional<Amount> amount(LatencyHistogram latencies, Bucket range, String label, String direction) {
        return occupied(latencies)
                .filter(bucket -> bucket.fromNanos() == range.fromNanos())
                .findFirst()
                .map(bucket -> {
                    String count = Quantities.count(bucket.count());
                    return new Amount(bucket.count(), count, direction + " that took " + label + ": " + count);
                });
    }

    private static Stream<Bucket> occupied(LatencyHistogram latencies) {
        return latencies.buckets().stream().filter(bucket -> bucket.count() > 0);
    }
}
