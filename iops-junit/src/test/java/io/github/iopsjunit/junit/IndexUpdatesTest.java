package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** By a clock that moves only when it is told to. */
class IndexUpdatesTest {

    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    private final List<Long> planned = new ArrayList<>();
    private long clock;
    private long drawing = MILLISECOND;
    private int drawn;
    private boolean small = true;
    private final IndexUpdates updates = new IndexUpdates(
            this::draw, () -> small, new TimeAllowance(() -> clock), nanos -> planned.add(clock + nanos));

    private void draw() {
        drawn++;
        clock += drawing;
    }

    @Test
    void drawsASmallReportAtOnceAfterEachOfTheFirstClasses() {
        drawing = 5_000 * MILLISECOND;
        for (int i = 1; i <= 20; i++) {
            updates.changed(i * TimeAllowance.FIRST_TESTS / 20);
        }

        assertThat(drawn).isEqualTo(20);
        assertThat(planned).isEmpty();
    }

    @Test
    void noClassWaitsForTheDrawingOfALargeReport() {
        small = false;
        drawing = 4_000 * MILLISECOND;
        for (int test = 1; test <= 60; test++) {
            clock += 10 * MILLISECOND;
            updates.changed(test);
        }

        assertThat(drawn).isZero();
        assertThat(planned).hasSize(1);
        assertThat(planned.get(0)).isEqualTo(10 * MILLISECOND + IndexUpdates.FIRST_NANOS);
    }

    @Test
    void drawsForMoreTestsLessOften() {
        long classes = 500;
        int tests = TimeAllowance.FIRST_TESTS;
        updates.changed(tests);
        for (int i = 0; i < classes; i++) {
            clock += 30 * MILLISECOND;
            tests += 20;
            drawing = tests * MILLISECOND / 30;
            runPlanned();
            updates.changed(tests);
        }

        long share = clock / TimeAllowance.SHARE;
        assertThat(clock - classes * 30 * MILLISECOND).isLessThan(share + drawing);
        assertThat(drawn).isBetween(10, (int) classes / 2);
    }

    @Test
    void drawsWhatItCouldNotAtOnceAsSoonAsThatIsDue() {
        clock = 10_000 * MILLISECOND;
        drawing = 3_000 * MILLISECOND;
        updates.changed(1_000);
        updates.changed(1_100);
        updates.changed(1_200);

        assertThat(drawn).isZero();
        assertThat(planned).singleElement().isEqualTo(clock + IndexUpdates.FIRST_NANOS);
        updates.planned();
        assertThat(drawn).isEqualTo(1);
        updates.changed(1_300);
        assertThat(drawn).isEqualTo(1);
        assertThat(planned).hasSize(2);
        clock = planned.get(1);
        updates.planned();
        assertThat(drawn).isEqualTo(2);
        assertThat(planned).hasSize(2);
    }

    @Test
    void drawsNothingOnceItIsStopped() {
        updates.stop();
        updates.changed(1);
        updates.changed(1_000);

        assertThat(drawn).isZero();
    }

    @Test
    void drawsNoUnfinishedIndexWhenThePlannedTimeComesAfterTheEnd() {
        clock = 10_000 * MILLISECOND;
        updates.changed(1_000);
        updates.stop();
        updates.planned();

        assertThat(planned).hasSize(1);
        assertThat(drawn).isZero();
    }

    @Test
    void drawsNothingAgainThatWasDrawnMeanwhile() {
        clock = 10_000 * MILLISECOND;
        small = false;
        updates.changed(1);
        small = true;
        updates.changed(2);
        assertThat(drawn).isEqualTo(1);
        updates.planned();

        assertThat(drawn).isEqualTo(1);
        assertThat(planned).hasSize(1);
    }

    @Test
    void waitsOnUntilThereIsTimeToSpend() {
        updates.changed(1_000);
        updates.planned();

        assertThat(drawn).isZero();
        assertThat(planned).containsExactly(IndexUpdates.FIRST_NANOS, IndexUpdates.FIRST_NANOS);
    }

    @Test
    void pausesAfterADrawingForSoLongThatItTookItsShareOnly() {
        clock = 10_000 * MILLISECOND;
        updates.changed(1_000);
        updates.planned();
        updates.changed(1_100);
        assertThat(planned).last().isEqualTo(clock + IndexUpdates.PAUSE_NANOS);

        drawing = 2_000 * MILLISECOND;
        updates.planned();
        updates.changed(1_200);
        assertThat(planned).last().isEqualTo(TimeAllowance.SHARE * (2_001 * MILLISECOND + 1));
    }

    private void runPlanned() {
        if (!planned.isEmpty() && planned.get(planned.size() - 1) <= clock) {
            planned.clear();
            updates.planned();
        }
    }
}
