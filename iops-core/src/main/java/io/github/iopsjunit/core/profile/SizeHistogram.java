package io.github.iopsjunit.core.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How large the operations of one direction were, in power-of-two buckets: 0 bytes (end of file), 1, 2–3, 4–7, …
 *
 * @param buckets  the buckets from the first to the last that holds an operation, without a gap; empty without operations
 * @param smallest the smallest operation in bytes, empty without operations
 * @param largest  the largest operation in bytes, empty without operations
 */
public record SizeHistogram(List<Bucket> buckets, OptionalLong smallest, OptionalLong largest) {

    /** The histogram of no operation. */
    public static final SizeHistogram EMPTY = new SizeHistogram(List.of(), OptionalLong.empty(), OptionalLong.empty());

    public SizeHistogram {
        buckets = List.copyOf(buckets);
    }

    /**
     * The operations of a range of sizes.
     *
     * @param from  the smallest size that belongs here, in bytes
     * @param to    the largest size that belongs here, in bytes
     * @param count how many operations
     * @param bytes the sum of their sizes
     */
    public record Bucket(long from, long to, long count, long bytes) {}

    /** {@return how many operations} */
    public long count() {
        return buckets.stream().mapToLong(Bucket::count).sum();
    }

    /** {@return the sum of their sizes} */
    public long bytes() {
        return buckets.stream().mapToLong(Bucket::bytes).sum();
    }

    /** {@return the mean size in bytes, empty without operations} */
    public OptionalDouble mean() {
        long count = count();
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) bytes() / count);
    }

    /** {@return both together} */
    public SizeHistogram plus(SizeHistogram other) {
        if (other.buckets.isEmpty()) {
            return this;
        }
        return new Builder().add(this).add(other).build();
    }

    /** Collects sizes. Not for use by several threads at a time; its memory does not grow with the number of sizes. */
    public static final class Builder {
        private long[] counts = {};
        private long[] bytes = {};
        private long smallest = Long.MAX_VALUE;
        private long largest = -1;

        /** Begins without any. */
        public Builder() {}

        /**
         * Adds an operation.
         *
         * @param size of one operation, in bytes, not negative
         * @return this
         */
        public Builder add(long size) {
            if (size < 0) {
                throw new IllegalArgumentException("an operation's size cannot be negative but was: " + size);
            }
            addToBucket(size, 1, size);
            smallest = Math.min(smallest, size);
            largest = Math.max(largest, size);
            return this;
        }

        /** {@return this, with all operations of the other added} */
        public Builder add(SizeHistogram other) {
            for (Bucket bucket : other.buckets) {
                addToBucket(bucket.from(), bucket.count(), bucket.bytes());
            }
            smallest = Math.min(smallest, other.smallest.orElse(Long.MAX_VALUE));
            largest = Math.max(largest, other.largest.orElse(-1));
            return this;
        }

        /** {@return what was collected so far} */
        public SizeHistogram build() {
            if (largest < 0) {
                return EMPTY;
            }
            int first = Long.SIZE - Long.numberOfLeadingZeros(smallest);
            int last = Long.SIZE - Long.numberOfLeadingZeros(largest);
            List<Bucket> buckets = new ArrayList<>(last - first + 1);
            for (int index = first; index <= last; index++) {
                buckets.add(new Bucket(lowest(index), highest(index), counts[index], bytes[index]));
            }
            return new SizeHistogram(buckets, OptionalLong.of(smallest), OptionalLong.of(largest));
        }

        /** Most files see a few sizes only: the arrays are as long as the largest needs. */
        private void addToBucket(long size, long count, long sum) {
            int index = Long.SIZE - Long.numberOfLeadingZeros(size);
            if (index >= counts.length) {
                counts = Arrays.copyOf(counts, index + 1);
                bytes = Arrays.copyOf(bytes, index + 1);
            }
            counts[index] += count;
            bytes[index] += sum;
        }

        private static long lowest(int index) {
            return index == 0 ? 0 : 1L << (index - 1);
        }

        private static long highest(int index) {
            return index == 0 ? 0 : (1L << (index - 1)) * 2 - 1;
        }
    }
}
