package io.github.iopsjunit.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Timeline;
import io.github.iopsjunit.core.report.page.TimeChart.Slot;
import io.github.iopsjunit.core.report.page.TimeChart.Tick;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeChartTest {

    private static final Duration SLOT = Duration.ofMillis(1);
    private static final Tally READS = new Tally(90, 0, 900, 0);
    private static final Tally WRITES = new Tally(0, 30, 0, 300);

    @Test
    void readsStandAndWritesHangToOneScale() {
        TimeChart chart = chart(Duration.ofMillis(10), READS, WRITES);

        Slot reads = chart.slots().get(0);
        Slot writes = chart.slots().get(1);
        assertThat(reads.reads()).isLessThan(chart.zero());
        assertThat(chart.zero() + writes.writes()).isLessThan(chart.height());
        assertThat(reads.reads()).isBetween(3 * writes.writes() - 3, 3 * writes.writes() + 3);
    }

    @Test
    void fillsTheHeightWithOneDirectionAlone() {
        assertThat(chart(Duration.ofMillis(2), READS).slots().get(0).reads()).isEqualTo(116);
        assertThat(chart(Duration.ofMillis(2), WRITES).slots().get(0).writes()).isEqualTo(116);
    }

    @Test
    void leavesOutSlotsWithoutOperations() {
        TimeChart chart = chart(Duration.ofMillis(4), READS, Tally.ZERO, WRITES);

        assertThat(chart.slots()).extracting(Slot::x).containsExactly("0.00%", "50.00%");
        assertThat(chart.slots()).extracting(Slot::width).containsOnly("25.00%");
        assertThat(chart.slots().get(1).title()).isEqualTo("2.0 ms–3.0 ms: 0 reads, 0 B; 30 writes, 300 B");
    }

    @Test
    void hasAFewRoundTicksAndItsEnd() {
        assertThat(chart(Duration.ofMillis(38), READS).ticks())
                .extracting(Tick::text)
                .containsExactly("0", "10 ms", "20 ms", "38 ms");
        assertThat(chart(Duration.ofMillis(2_300), READS).ticks())
                .extracting(Tick::text)
                .containsExactly("0", "500 ms", "1 s", "1.5 s", "2.3 s");
    }

    /** Two clocks: an operation may seem to end after the test. */
    @Test
    void staysWithinItsWidth() {
        TimeChart chart = chart(Duration.ofMillis(1), READS, READS, WRITES);

        Slot last = chart.slots().get(2);
        assertThat(percent(last.x()) + percent(last.width())).isLessThanOrEqualTo(100.01);
    }

    @Test
    void thereIsNoneOfNothing() {
        assertThat(TimeCharts.of(Timeline.EMPTY, SLOT)).isEmpty();
    }

    private static TimeChart chart(Duration elapsed, Tally... slots) {
        return TimeCharts.of(new Timeline(SLOT, List.of(slots)), elapsed).orElseThrow();
    }

    private static double percent(String text) {
        return Double.parseDouble(text.substring(0, text.length() - 1));
    }
}
