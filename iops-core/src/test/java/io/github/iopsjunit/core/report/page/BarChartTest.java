package io.github.iopsjunit.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.SizeHistogram;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void hasARowPerOccupiedRangeAndOnePerGap() {
        BarChart chart = BarChart.ofOps(sizes(0, 5, 6, 70_000), sizes(5));

        assertThat(chart.rows())
                .extracting(BarRow::label)
                .containsExactly("0 B", "1–3 B", "4–7 B", "8 B–64 KiB", "64–128 KiB");
        assertThat(chart.rows()).extracting(BarRow::isGap).containsExactly(false, true, false, true, false);
    }

    @Test
    void neverLaysOneBarOverAnother() {
        BarRow row = BarChart.ofOps(sizes(5), sizes(5)).rows().get(0);

        BarRow.Stroke reads = row.reads().orElseThrow();
        BarRow.Stroke writes = row.writes().orElseThrow();
        assertThat(reads.y() + reads.height()).isLessThan(writes.y());
    }

    @Test
    void countsOpsInOneAndBytesInTheOther() {
        SizeHistogram reads = sizes(1024, 1024, 1024);

        assertThat(text(BarChart.ofOps(reads, SizeHistogram.EMPTY))).isEqualTo("3");
        assertThat(text(BarChart.ofBytes(reads, SizeHistogram.EMPTY))).isEqualTo("3 KiB");
    }

    @Test
    void holdsTheLargestSizeThereIs() {
        BarChart chart = BarChart.ofBytes(sizes(Long.MAX_VALUE), SizeHistogram.EMPTY);

        assertThat(chart.rows()).extracting(BarRow::label).containsExactly("4–8 EiB");
    }

    @Test
    void tellsDurationsInRoundNumbers() {
        LatencyHistogram reads = new LatencyHistogram(
                List.of(
                        new LatencyHistogram.Bucket(0, 100, 2),
                        new LatencyHistogram.Bucket(100, 200, 0),
                        new LatencyHistogram.Bucket(200, 500, 0),
                        new LatencyHistogram.Bucket(500, 1_000, 1),
                        new LatencyHistogram.Bucket(500_000, 1_000_000, 1)),
                Optional.empty());
        LatencyHistogram writes = new LatencyHistogram(
                List.of(new LatencyHistogram.Bucket(100_000_000_000L, Long.MAX_VALUE, 1)), Optional.empty());

        BarChart chart = BarChart.ofLatencies(reads, writes);

        assertThat(chart.rows())
                .extracting(BarRow::label)
                .containsExactly(
                        "< 100 ns", "100–500 ns", "500 ns–1 µs", "1–500 µs", "500 µs–1 ms", "1 ms–100 s", "≥ 100 s");
        assertThat(chart.rows().get(0).reads().orElseThrow().title()).isEqualTo("Reads that took < 100 ns: 2");
    }

    @Test
    void isEmptyWithoutOperations() {
        assertThat(BarChart.ofOps(SizeHistogram.EMPTY, SizeHistogram.EMPTY).rows())
                .isEmpty();
    }

    private static String text(BarChart chart) {
        return chart.rows().get(0).reads().orElseThrow().text();
    }

    private static SizeHistogram sizes(long... sizes) {
        SizeHistogram.Builder builder = new SizeHistogram.Builder();
        for (long size : sizes) {
            builder.add(size);
        }
        return builder.build();
    }
}
