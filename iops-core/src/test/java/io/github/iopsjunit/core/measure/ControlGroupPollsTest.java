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
        assertThat(polls.most(Duration.ofMillis(millis))).isEqualTo(most);
        assertThat(none.most(Duration.ofMillis(millis))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 1", "60, 2", "150, 5", "180, 6", "210, -1", "31, -1", "15, -1", "-30, -1"})
    void fitWholeAndNoMoreOftenThanTimeAllows(long bytes, long fitting) {
        assertThat(polls.fitting(bytes, Duration.ofMillis(100))).isEqualTo(fitting);
    }

    @Test
    void areAsManyMoreAsThreadsMayPollAtOnce() {
        ControlGroupPolls several = new ControlGroupPolls(new Tally(2, 0, 30, 0), 3);
        assertThat(several.most(Duration.ofMillis(19))).isEqualTo(3);
        assertThat(several.most(Duration.ofMillis(20))).isEqualTo(6);
    }

    @Test
    void doNotFitWhereThereAreNone() {
        assertThat(none.fitting(0, Duration.ofMillis(100))).isZero();
        assertThat(none.fitting(30, Duration.ofMillis(100))).isEqualTo(-1);
    }

    @Test
    void areNotObservedWithoutCounters() {
        assertThat(ControlGroupPolls.observe(FakeMachine.withoutCounters().counters))
                .isEqualTo(none);
        assertThat(ControlGroupPolls.observe(FakeMachine.whole().counters)).isEqualTo(none);
    }
}
