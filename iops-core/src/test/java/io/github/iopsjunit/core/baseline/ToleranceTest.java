package io.github.iopsjunit.core.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.profile.Metric.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

    @ParameterizedTest
    @CsvSource({
        "0, OPERATIONS, 14, 14",
        "5, OPERATIONS, 14, 19",
        "10 %, OPERATIONS, 14, 15",
        "0.5%, OPERATIONS, 1000, 1005",
        "1 %, BYTES, 99, 99",
        "1 %, BYTES, 100, 101",
        "4 KiB, BYTES, 100, 4196",
        "1 %, BYTES, 9223372036854775807, 9223372036854775807",
        "1 %, BYTES, 0, 0"
    })
    void allowsSoMuch(String text, Unit unit, long recorded, long highest) {
        assertThat(Tolerance.parse(text, unit).highest(recorded)).isEqualTo(highest);
    }

    @Test
    void aFallWithinTheToleranceIsNoNews() {
        Tolerance percent = Tolerance.parse("1 %", Unit.BYTES);

        assertThat(percent.isBelow(99_500, 100_000)).isFalse();
        assertThat(percent.isBelow(99_000, 100_000)).isTrue();
        assertThat(Tolerance.DEFAULT_OPS.isBelow(13, 14)).isTrue();
        assertThat(Tolerance.DEFAULT_OPS.isBelow(14, 14)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            some  | OPERATIONS | must be a whole number of ops, or a percentage as in "2 %", but was: "some"
            -1    | OPERATIONS | must be a whole number of ops, or a percentage as in "2 %", but was: "-1"
            -1 %  | OPERATIONS | must be a whole number of ops, or a percentage as in "2 %", but was: "-1 %"
            """)
    void saysWhatIsAllowed(String text, Unit unit, String message) {
        assertThatThrownBy(() -> Tolerance.parse(text, unit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void saysWhatIsAllowedOfBytes() {
        assertThatThrownBy(() -> Tolerance.parse("much", Unit.BYTES))
                .hasMessageStartingWith("must be a percentage as in \"2 %\", or a size: a size must be a number")
                .hasMessageEndingWith("but was: \"much\"");
    }
}
