package io.github.iopsjunit.core.profile;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How long the operations of one direction took, by the recorder's clock: from the call to its return, as the caller saw it.
 * Most operations never reach a disk; what they cost is the call and the copy.
 *
 * @param buckets     the buckets from the first to the last that holds an operation, without a gap; empty without operations
 * @param percentiles what share of the operations took how long; empty without operations
 */
public record LatencyHistogram(List<Bucket> buckets, Optional<Percentiles> percentiles) {

    /** The histogram of no operation. */
    public static final LatencyHistogram EMPTY = new LatencyHistogram(List.of(), Optional.empty());

    public LatencyHistogram {
        buckets = List.copyOf(buckets);
        Objects.requireNonNull(percentiles, "percentiles");
    }

    /**
     * The operations of a range of durations: three ranges to each power of ten.
     *
     * @param fromNanos the shortest duration that belongs here, in nanoseconds
     * @param toNanos   the shortest that no longer does; {@code Long.MAX_VALUE} for the last range of all
     * @param count     how many operations
     */
    public record Bucket(long fromNanos, long toNanos, long count) {}

    /**
     * The durations that so many operations did not exceed, each exact to one per cent; the longest and the sum are exact.
     *
     * @param p50   of half of them
     * @param p90   of nine in ten
     * @param p99   of 99 in a hundred
     * @param max   of all of them: the longest
     * @param total all durations together; of several threads at a time, so it may exceed the time that passed
     */
    public record Percentiles(Duration p50, Duration p90, Duration p99, Duration max, Duration total) {

        public Percentiles {
            Objects.requireNonNull(p50, "p50");
            Objects.requireNonNull(p90, "p90");
            Objects.requireNonNull(p99, "p99");
            Objects.requireNonNull(max, "max");
            Objects.requireNonNull(total, "total");
        }
    }

    /** {@return how many operations} */
    public long count() {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }
}
