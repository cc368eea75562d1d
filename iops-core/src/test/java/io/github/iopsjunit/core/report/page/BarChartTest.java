package io.github.iopsjunit.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.SizeHistogram;
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
