package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Tally;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlGroupPollsTest {

    private final ControlGroupPolls polls = new ControlGroupPolls(new Tally(2, 0, 30, 0), 1);
    private final ControlGroupPolls none = ControlGroupPolls.NONE;

    @ParameterizedTest
    @CsvSource({"0, 1", "19, 1", "20, 2", "39, 2", "40, 3", "1000, 51"})
    void areOneAtTheBeginningAndOneInTwentyMillisecondsAtMost(long millis, long most) {
        assertThat(polls.during(Duration.ofMillis(millis), 0).most()).isEqualTo(most);
        assertThat(none.during(Duration.ofMillis(millis), 9).most()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 1", "60, 2", "150, 5", "180, 6", "210, -1", "31, -1", "15, -1", "-30, -1"})
    void fitWholeAndNoMoreOftenThanTimeAllows(long bytes, long fitting) {
        assertThat(polls.during(Duration.ofMillis(100), 0).fitting(bytes)).isEqualTo(fitting);
    }

    @Test
    void areAsManyMoreAsThreadsMayPollAtOnce() {
        ControlGroupPolls several = new ControlGroupPolls(new Tally(2, 0, 30, 0), 3);
        assertThat(several.during(Duration.ofMillis(19), 0).most()).isEqualTo(3);
        assertThat(several.during(Duration.ofMillis(20), 0).most()).isEqualTo(6);
    }

    /** As ten reads of 50 bytes were seen when eight threads were started at once. */
    @Test
    void areAsManyAsThreadsBeginOrEnd() {
        ControlGroupPolls several = new ControlGroupPolls(new Tally(2, 0, 10, 0), 3);
        assertThat(several.during(Duration.ofMillis(4), 16).fitting(60)).isEqualTo(6);
        assertThat(several.during(Duration.ofMillis(4), 0).fitting(60)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "1, 3, true", "1, 29, true", "1, 30, false", "1, 0, false", "2, 29, false", "0, 3, false"
    })
    void lieAcrossAnEdgeInParts(long reads, long bytes, boolean across) {
        assertThat(polls.during(Duration.ofMillis(1), 0).areAcross(reads, bytes))
                .isEqualTo(across);
        assertThat(none.during(Duration.ofMillis(1), 9).areAcross(1, 3)).isFalse();
    }

    @Test
    void doNotFitWhereThereAreNone() {
        assertThat(none.during(Duration.ofMillis(100), 0).fitting(0)).isZero();
        assertThat(none.during(Duration.ofMillis(100), 0).fitting(30)).isEqualTo(-1);
    }

    @Test
    void areNotObservedWithoutCounters() {
        assertThat(ControlGroupPolls.observe(FakeMachine.withoutCounters().counters))
                .isEqualTo(none);
        assertThat(ControlGroupPolls.observe(FakeMachine.whole().counters)).isEqualTo(none);
    }
}
