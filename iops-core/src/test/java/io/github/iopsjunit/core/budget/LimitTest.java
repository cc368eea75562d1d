package io.github.iopsjunit.core.budget;

import static io.github.iopsjunit.core.profile.Metric.BYTES_READ;
import static io.github.iopsjunit.core.profile.Metric.READ_OPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Source;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {

    private static final long LARGEST = 8;

    /** All limits, bounds and figures up to 8, against the definition: ask every value between the bounds. */
    @ParameterizedTest
    @EnumSource
    void saysWhatEveryValueWithinTheBoundsSays(Comparison comparison) {
        for (long bound = 0; bound <= LARGEST; bound++) {
            for (long end = bound; end <= (comparison.isRange() ? LARGEST : bound); end++) {
                judgeAllFigures(new Limit(READ_OPS, comparison, bound, end));
            }
        }
    }

    private static void judgeAllFigures(Limit limit) {
        for (long lower = 0; lower <= LARGEST; lower++) {
            for (long upper = lower; upper <= LARGEST; upper++) {
                Figure figure = Figure.between(READ_OPS, lower, lower, upper, Source.KERNEL_COUNTERS, "why");
                assertThat(limit.judge(figure))
                        .as("%s of %d…%d", limit, lower, upper)
                        .isEqualTo(byDefinition(limit, lower, upper));
            }
        }
    }

    private static Verdict byDefinition(Limit limit, long lower, long upper) {
        LongPredicate keeps = amount -> keeps(limit, amount);
        long kept = LongStream.rangeClosed(lower, upper).filter(keeps).count();
        if (kept == 0) {
            return Verdict.VIOLATED;
        }
        return kept == upper - lower + 1 ? Verdict.KEPT : Verdict.UNDECIDED;
    }

    private static boolean keeps(Limit limit, long amount) {
        long bound = limit.bound();
        return switch (limit.comparison()) {
            case AT_MOST -> amount <= bound;
            case LESS_THAN -> amount < bound;
            case AT_LEAST -> amount >= bound;
            case GREATER_THAN -> amount > bound;
            case EQUAL_TO -> amount == bound;
            case NOT_EQUAL_TO -> amount != bound;
            case BETWEEN -> bound <= amount && amount <= limit.end();
            case STRICTLY_BETWEEN -> bound < amount && amount < limit.end();
        };
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, 100, UNDECIDED",
        "AT_MOST, 5, VIOLATED",
        "LESS_THAN, 9223372036854775807, UNDECIDED",
        "AT_LEAST, 5, KEPT",
        "AT_LEAST, 7, UNDECIDED",
        "GREATER_THAN, 9223372036854775807, VIOLATED",
        "EQUAL_TO, 6, UNDECIDED",
        "EQUAL_TO, 5, VIOLATED",
        "NOT_EQUAL_TO, 5, KEPT"
    })
    void nothingUpwardsPassesOnALowerBound(Comparison comparison, long bound, Verdict verdict) {
        Figure atLeastSix = Figure.atLeast(READ_OPS, 6, Source.FLIGHT_RECORDER, "only the recorder saw them");

        assertThat(Limit.of(READ_OPS, comparison, bound).judge(atLeastSix)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource
    void isUndecidedWhenNothingWasMeasured(Comparison comparison) {
        assertThat(Limit.of(READ_OPS, comparison, 0).judge(Figure.notMeasured(READ_OPS, "no counters")))
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void isDecidedByAnUpperBoundAloneOnlyIfItIsKept() {
        assertThat(Limit.atMost(READ_OPS, 3).isKeptUpTo(OptionalLong.of(3))).isTrue();
        assertThat(Limit.atMost(READ_OPS, 3).isKeptUpTo(OptionalLong.of(4))).isFalse();
        assertThat(Limit.atMost(READ_OPS, 3).isKeptUpTo(OptionalLong.empty())).isFalse();
        assertThat(Limit.of(READ_OPS, Comparison.EQUAL_TO, 0).isKeptUpTo(OptionalLong.of(0)))
                .isTrue();
        assertThat(Limit.of(READ_OPS, Comparison.NOT_EQUAL_TO, 9).isKeptUpTo(OptionalLong.of(8)))
                .isTrue();
        assertThat(Limit.of(READ_OPS, Comparison.AT_LEAST, 3).isKeptUpTo(OptionalLong.of(9)))
                .isFalse();
    }

    @Test
    void knowsUpperLimits() {
        assertThat(Limit.atMost(READ_OPS, 3).isUpperLimit()).isTrue();
        assertThat(Limit.of(READ_OPS, Comparison.EQUAL_TO, 0).isUpperLimit()).isTrue();
        assertThat(Limit.of(READ_OPS, Comparison.EQUAL_TO, 1).isUpperLimit()).isFalse();
        assertThat(Limit.of(READ_OPS, Comparison.AT_LEAST, 0).isUpperLimit()).isFalse();
        assertThat(Limit.of(READ_OPS, Comparison.NOT_EQUAL_TO, 5).isUpperLimit())
                .isFalse();
    }

    @Test
    void isPutIntoWords() {
        assertThat(Limit.atMost(READ_OPS, 1).inWords()).isEqualTo("at most 1 op");
        assertThat(Limit.of(BYTES_READ, Comparison.LESS_THAN, 65_536).inWords())
                .isEqualTo("less than 65,536 bytes (64 KiB)");
        assertThat(new Limit(READ_OPS, Comparison.BETWEEN, 1_000, 3_000).inWords())
                .isEqualTo("between 1,000 and 3,000 ops");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.atMost(READ_OPS, -1))
                .withMessage(
                        "a limit on read ops must be 0 or more, as operations and bytes are never negative, but was: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limit(READ_OPS, Comparison.BETWEEN, 5, 4))
                .withMessage("a limit on read ops \"between\" must not end below its start 5, but the end was: 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Limit(READ_OPS, Comparison.AT_MOST, 5, 6))
                .withMessage("a limit on read ops \"at most\" has one bound, 5, but the end was: 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limit.atMost(READ_OPS, 1).judge(Figure.exact(BYTES_READ, 1, Source.KERNEL_COUNTERS)))
                .withMessage("a limit on read ops cannot judge a figure of bytes read");
    }
}
