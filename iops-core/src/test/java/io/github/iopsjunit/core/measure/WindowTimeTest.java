package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTimeTest {

    private final Pauses pauses = new Pauses();
    private final WindowTime time = new WindowTime(pauses);

    @Test
    void beginsWithTheCodeAndNotWithTheMark() {
        time.beganAt(5_000, 5_090);
        time.markedAt(1_000_000);

        assertThat(time.at(1_000_100)).isEqualTo(10);
        assertThat(time.at(1_000_090)).isZero();
        assertThat(time.at(1_000_020)).isZero();
    }

    @Test
    void standsStillWhileAnswersAreWaitedFor() {
        time.beganAt(0, 0);
        pauses.add(100, 150);
        pauses.add(300, 1_300);

        assertThat(time.at(100)).isEqualTo(100);
        assertThat(time.at(130)).isEqualTo(100);
        assertThat(time.at(160)).isEqualTo(110);
        assertThat(time.at(800)).isEqualTo(250);
        assertThat(time.at(1_400)).isEqualTo(350);
    }

    @Test
    void doesNotCountWhatWasWaitedBefore() {
        pauses.add(100, 150);
        time.beganAt(200, 200);
        pauses.add(300, 310);

        assertThat(time.at(50)).isEqualTo(50);
        assertThat(time.at(150)).isEqualTo(140);
    }

    @Test
    void forgetsTheOldestOfManyPausesAlone() {
        for (int i = 0; i < 12_000; i++) {
            pauses.add(i * 100L, i * 100L + 10);
        }

        assertThat(pauses.between(4_000 * 100L, 12_000 * 100L)).isEqualTo(80_000);
        assertThat(pauses.between(0, 12_000 * 100L)).isEqualTo(100_000);
    }
}
