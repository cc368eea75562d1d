package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.LatencyHistogram.Bucket;
import io.github.iopsjunit.core.profile.LatencyHistogram.Percentiles;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void noneIsEmpty() {
        latencies.add(-1);

        assertThat(latencies.histogram()).isEqualTo(LatencyHistogram.EMPTY);
    }

    @Test
    void percentilesAreExactToOnePerCentAndTheLongestIsExact() {
        for (int micros = 1; micros <= 1_000; micros++) {
            latencies.add(micros * 1_000L);
        }

        Percentiles percentiles = latencies.histogram().percentiles().orElseThrow();

        assertThat((double) percentiles.p50().toNanos()).isEqualTo(500_000, within(5_000.0));
        assertThat((double) percentiles.p90().toNanos()).isEqualTo(900_000, within(9_000.0));
        assertThat((double) percentiles.p99().toNanos()).isEqualTo(990_000, within(9_900.0));
        assertThat(percentiles.max()).isEqualTo(Duration.ofMillis(1));
        assertThat(percentiles.total()).isEqualTo(Duration.ofNanos(500_500_000));
    }

    @Test
    void noPercentileIsLongerThanTheLongest() {
        latencies.add(1_000_003);

        Percentiles percentiles = latencies.histogram().percentiles().orElseThrow();

        assertThat(percentiles.p99()).isEqualTo(percentiles.max()).isEqualTo(Duration.ofNanos(1_000_003));
    }

    @Test
    void rangesAreOneTwoFiveTenWithoutAGap() {
        latencies.add(999);
        latencies.add(1_000);
        latencies.add(12_000);

        assertThat(latencies.histogram().buckets())
                .containsExactly(
                        new Bucket(500, 1_000, 1),
                        new Bucket(1_000, 2_000, 1),
                        new Bucket(2_000, 5_000, 0),
                        new Bucket(5_000, 10_000, 0),
                        new Bucket(10_000, 20_000, 1));
    }

    @Test
    void holdsTheShortestAndTheLongestThereAre() {
        latencies.add(0);
        latencies.add(Long.MAX_VALUE / 2);

        LatencyHistogram histogram = latencies.histogram();

        assertThat(histogram.count()).isEqualTo(2);
        assertThat(histogram.buckets()).first().isEqualTo(new Bucket(0, 100, 1));
        assertThat(histogram.buckets()).last().isEqualTo(new Bucket(100_000_000_000L, Long.MAX_VALUE, 1));
    }

    @Test
    void twoJoinedAreAsOne() {
        Latencies all = new Latencies();
        Latencies other = new Latencies();
        for (long nanos = 1; nanos < 1_000_000_000; nanos *= 3) {
            all.add(nanos);
            (nanos % 2 == 0 ? latencies : other).add(nanos);
            all.add(nanos + 1);
            latencies.add(nanos + 1);
        }

        latencies.add(other);

        assertThat(latencies.histogram()).isEqualTo(all.histogram());
    }
}
