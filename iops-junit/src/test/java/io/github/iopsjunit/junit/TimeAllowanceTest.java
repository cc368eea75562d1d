package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** By a clock that moves only when it is told to. */
class TimeAllowanceTest {

    private long clock = 1_000;
    private final TimeAllowance allowance = new TimeAllowance(() -> clock);

    @Test
    void allowsAShareOfTheTimeThatHasPassedSinceItsBegin() {
        assertThat(allowance.left()).isZero();
        clock += 20 * TimeAllowance.SHARE;

        assertThat(allowance.left()).isEqualTo(20);
        assertThat(allowance.now()).isEqualTo(clock);
    }

    @Test
    void takesAllThatWasSpent() {
        clock += 100 * TimeAllowance.SHARE;
        allowance.spendSince(clock - 30);
        allowance.spendSince(clock - 60);

        assertThat(allowance.left()).isEqualTo(10);
        allowance.spendSince(clock - 15);
        assertThat(allowance.left()).isEqualTo(-5);
    }

    @Test
    void tellsHowLongToWaitUntilThereIsSomethingToSpend() {
        allowance.spendSince(clock - 7);
        long wait = allowance.untilLeft();
        clock += wait - 1;
        assertThat(allowance.left()).isNotPositive();
        clock++;
        assertThat(allowance.left()).isEqualTo(1);
        clock += 100 * TimeAllowance.SHARE;
        assertThat(allowance.untilLeft()).isZero();
    }
}
