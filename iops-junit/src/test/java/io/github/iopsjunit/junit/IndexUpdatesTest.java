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

    private void runPlanned() {
        if (!planned.isEmpty() && planned.get(planned.size() - 1) <= clock) {
            planned.clear();
            updates.planned();
        }
    }
}
