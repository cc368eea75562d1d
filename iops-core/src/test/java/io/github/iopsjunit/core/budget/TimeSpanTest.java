package io.github.iopsjunit.core.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeSpanTest {

    @ParameterizedTest
    @CsvSource({
        "5 ns, 5",
        "0ns, 0",
        "7us, 7000",
        "7 µs, 7000",
        "500 ms, 500000000",
        "1.5 s, 1500000000",
        "2 min, 120000000000",
        "1h, 3600000000000"
    })
    void readsANumberAndAUnit(String text, long nanos) {
        assertThat(LimitUnit.TIME.parse(text)).isEqualTo(nanos);
    }

    @ParameterizedTest
    @CsvSource({
        "5, (without a unit)",
        "5 sec, (unknown unit sec)",
        "5 MS, (unknown unit MS)",
        "9999999 h, (more than 292 years)",
        "-1 s, ''",
        "soon, ''"
    })
    void saysWhatIsAllowedAndWhatWasGiven(String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LimitUnit.TIME.parse(text))
                .withMessage("a time must be a number and one of the units ns, us, ms, s, min, h, as in \"500 ms\","
                        + " but was: \"" + text + "\"" + (why.isEmpty() ? "" : " " + why));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "850, 850 ns",
        "1500, 1.5 µs",
        "100000000, 100 ms",
        "500040000, 500.04 ms",
        "2000000000, 2 s",
        "1234567890, 1.235 s"
    })
    void isPutIntoWords(long nanos, String words) {
        assertThat(LimitUnit.TIME.amount(nanos)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1000000, 1, 1", "1000001, 2, 1", "0, 0, 0"})
    void isProposedInWholeMilliseconds(long nanos, long most, long least) {
        assertThat(LimitUnit.TIME.literal(nanos, true)).isEqualTo("\"" + most + " ms\"");
        assertThat(LimitUnit.TIME.literal(nanos, false)).isEqualTo("\"" + least + " ms\"");
    }
}
