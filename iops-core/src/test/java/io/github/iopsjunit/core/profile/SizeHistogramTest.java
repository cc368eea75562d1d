package io.github.iopsjunit.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.profile.SizeHistogram.Bucket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SizeHistogramTest {

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsEverySizeOnceInABucketThatFits(int seed) {
        long[] sizes = sizes(seed);
        SizeHistogram histogram = of(sizes);

        assertThat(histogram.count()).isEqualTo(sizes.length);
        assertThat(histogram.bytes()).isEqualTo(LongStream.of(sizes).sum());
        assertThat(histogram.smallest()).isEqualTo(LongStream.of(sizes).min());
        assertThat(histogram.largest()).isEqualTo(LongStream.of(sizes).max());
        for (Bucket bucket : histogram.buckets()) {
            long[] within = LongStream.of(sizes)
                    .filter(size -> bucket.from() <= size && size <= bucket.to())
                    .toArray();
            assertThat(bucket.count()).isEqualTo(within.length);
            assertThat(bucket.bytes()).isEqualTo(LongStream.of(within).sum());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bucketsAreARowWithoutGapsOrEmptyEnds(int seed) {
        List<Bucket> buckets = of(sizes(seed)).buckets();
        assertThat(buckets.get(0).count()).isPositive();
        assertThat(buckets.get(buckets.size() - 1).count()).isPositive();
        for (int i = 1; i < buckets.size(); i++) {
            assertThat(buckets.get(i).from()).isEqualTo(buckets.get(i - 1).to() + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void mergingIsTheSameAsCollectingAtOnce(int seed) {
        long[] one = sizes(seed);
        long[] other = sizes(seed + 1_000);
        long[] both =
                LongStream.concat(LongStream.of(one), LongStream.of(other)).toArray();
        assertThat(of(one).plus(of(other)))
                .isEqualTo(of(both))
                .isEqualTo(of(other).plus(of(one)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 1",
        "2, 2, 3",
        "3, 2, 3",
        "4, 4, 7",
        "4096, 4096, 8191",
        "9223372036854775807, 4611686018427387904, 9223372036854775807"
    })
    void bucketsArePowersOfTwo(long size, long from, long to) {
        assertThat(of(size).buckets()).containsExactly(new Bucket(from, to, 1, size));
    }

    @Test
    void theEndOfAFileIsAnOperation() {
        SizeHistogram histogram = of(0, 0, 8);
        assertThat(histogram.count()).isEqualTo(3);
        assertThat(histogram.smallest()).hasValue(0);
        assertThat(histogram.buckets()).hasSize(5);
        assertThat(histogram.buckets().get(0)).isEqualTo(new Bucket(0, 0, 2, 0));
    }

    @Test
    void ofNothingHasNoMeanAndNoEnds() {
        assertThat(new SizeHistogram.Builder().build()).isSameAs(SizeHistogram.EMPTY);
        assertThat(SizeHistogram.EMPTY.mean()).isEmpty();
        assertThat(SizeHistogram.EMPTY.smallest()).isEmpty();
        assertThat(SizeHistogram.EMPTY.largest()).isEmpty();
        assertThat(SizeHistogram.EMPTY.count()).isZero();
        assertThat(of(5).plus(SizeHistogram.EMPTY)).isEqualTo(of(5));
        assertThat(SizeHistogram.EMPTY.plus(of(5))).isEqualTo(of(5));
        assertThat(of(1, 2).mean()).hasValue(1.5);
    }

    @Test
    void aNegativeSizeIsAnError() {
        assertThatThrownBy(() -> of(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an operation's size cannot be negative but was: -1");
    }

    @Test
    void doesNotChangeWhenItsBuilderGoesOn() {
        SizeHistogram.Builder builder = new SizeHistogram.Builder().add(1);
        SizeHistogram before = builder.build();
        builder.add(1_000);
        assertThat(before).isEqualTo(of(1));
    }

    private static long[] sizes(int seed) {
        Random random = new Random(seed);
        List<Long> sizes = new ArrayList<>();
        int count = 1 + random.nextInt(200);
        for (int i = 0; i < count; i++) {
            sizes.add(random.nextLong() >>> (20 + random.nextInt(44)));
        }
        return sizes.stream().mapToLong(Long::longValue).toArray();
    }

    private static SizeHistogram of(long... sizes) {
        SizeHistogram.Builder builder = new SizeHistogram.Builder();
        for (long size : sizes) {
            builder.add(size);
        }
        return builder.build();
    }
}
