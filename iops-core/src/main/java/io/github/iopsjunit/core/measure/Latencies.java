package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.LatencyHistogram.Bucket;
import io.github.iopsjunit.core.profile.LatencyHistogram.Percentiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;

/** Collects durations. Its memory does not grow with their number, and is next to nothing for a few. */
final class Latencies {

    /** Ranges that are easy to read, where those of the percentiles are not: 1, 2, 5, 10, … */
    private static final long[] STEPS = steps();

    /** Two digits: exact to one per cent. Packed, as there is one for each test of a class that is running. */
    private final Histogram percentiles = new PackedHistogram(2);

    private final long[] counts = new long[STEPS.length];
    private long longest;
    private long total;

    /** Takes in the duration of one operation; a negative one is unknown and ignored. */
    void add(long nanos) {
        if (nanos >= 0) {
            percentiles.recordValue(nanos);
            counts[step(nanos)]++;
            longest = Math.max(longest, nanos);
            total += nanos;
        }
    }

    void add(Latencies other) {
        percentiles.add(other.percentiles);
        for (int step = 0; step < counts.length; step++) {
            counts[step] += other.counts[step];
        }
        longest = Math.max(longest, other.longest);
        total += other.total;
    }

    LatencyHistogram histogram() {
        if (percentiles.getTotalCount() == 0) {
            return LatencyHistogram.EMPTY;
        }
        return new LatencyHistogram(
                buckets(),
                Optional.of(
                        new Percentiles(percentile(50), percentile(90), percentile(99), nanos(longest), nanos(total))));
    }

    private List<Bucket> buckets() {
        List<Bucket> buckets = new ArrayList<>();
        int last = step(longest);
        for (int step = 0; step <= last; step++) {
            if (counts[step] > 0 || !buckets.isEmpty()) {
                long end = step + 1 < STEPS.length ? STEPS[step + 1] : Long.MAX_VALUE;
                buckets.add(new Bucket(STEPS[step], end, counts[step]));
            }
        }
        return buckets;
    }

    /** The recording rounds up, which must not make a percentile longer than the longest. */
    private Duration percentile(double percent) {
        return nanos(Math.min(longest, percentiles.getValueAtPercentile(percent)));
    }

    private static Duration nanos(long nanos) {
        return Duration.ofNanos(nanos);
    }

    private static int step(long nanos) {
        int step = STEPS.length - 1;
        while (STEPS[step] > nanos) {
            step--;
        }
        return step;
    }

    /** Nothing shorter than 100 ns is told apart, for the recorder's clock ticks no finer; nor longer than 100 s. */
    private static long[] steps() {
        List<Long> steps = new ArrayList<>(List.of(0L));
        for (long power = 100; power < 100_000_000_000L; power *= 10) {
            steps.addAll(List.of(power, 2 * power, 5 * power));
        }
        steps.add(100_000_000_000L);
        return steps.stream().mapToLong(Long::longValue).toArray();
    }
}
