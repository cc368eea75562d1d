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
        pauses.add(100, 50);
        pauses.add(300, 1_000);

        assertThat(time.at(100)).isEqualTo(100);
        assertThat(time.at(130)).isEqualTo(100);
        assertThat(time.at(160)).isEqualTo(110);
        assertThat(time.at(800)).isEqualTo(250);
        assertThat(time.at(1_400)).isEqualTo(350);
    }

    @Test
    void doesNotCountWhatWasWaitedBefore() {
        pauses.add(100, 50);
        time.beganAt(200, 200);
        pauses.add(300, 10);

        assertThat(time.at(50)).isEqualTo(50);
        assertThat(time.at(150)).isEqualTo(140);
    }

    @Test
    void pausesBeyondManyAreOne() {
        for (int i = 0; i < 20_000; i++) {
            pauses.add(i * 100L, 10);
        }

        assertThat(pauses.until(10_000 * 100L)).isBetween(100_000L, 100_100L);
        assertThat(pauses.until(20_000 * 100L)).isEqualTo(200_000);
    }

    @Test
    void pausesMayOverlap() {
        pauses.add(100, 50);
        pauses.add(100, 20);
        pauses.add(90, 5);

        assertThat(pauses.until(1_000)).isEqualTo(75);
        assertThat(pauses.until(100)).isZero();
    }
}
