package io.github.iopsjunit.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

    private static final Source SOURCE = Source.KERNEL_COUNTERS;

    @Test
    void isExactWhenItsBoundsMeet() {
        Figure figure = Figure.exact(Metric.READ_OPS, 7, SOURCE);
        assertThat(figure.isExact()).isTrue();
        assertThat(figure.isMeasured()).isTrue();
        assertThat(figure.value()).isEqualTo(7);
        assertThat(figure.lowerBound()).hasValue(7);
        assertThat(figure.upperBound()).hasValue(7);
        assertThat(figure.reason()).isEmpty();
        assertThat(Figure.between(Metric.READ_OPS, 7, 7, 7, SOURCE, "a reason that is none"))
                .isEqualTo(figure);
    }

    @Test
    void isUncertainBetweenItsBounds() {
        Figure figure = Figure.between(Metric.READ_OPS, 3, 5, 7, SOURCE, "sockets");
        assertThat(figure.isExact()).isFalse();
        assertThat(figure.value()).isEqualTo(5);
        assertThat(figure.lowerBound()).hasValue(3);
        assertThat(figure.upperBound()).hasValue(7);
        assertThat(figure.reason()).isEqualTo("sockets");
    }

    @Test
    void mayHaveNoUpperBound() {
        Figure figure = Figure.atLeast(Metric.READ_OPS, 3, SOURCE, "no counters");
        assertThat(figure.isExact()).isFalse();
        assertThat(figure.isMeasured()).isTrue();
        assertThat(figure.value()).isEqualTo(3);
        assertThat(figure.upperBound()).isEmpty();
        assertThat(Figure.atLeast(Metric.READ_OPS, 0, SOURCE, "no counters").isExact())
                .as("at least nothing is not nothing")
                .isFalse();
    }

    @Test
    void absentIsNotZero() {
        Figure figure = Figure.notMeasured(Metric.READ_OPS, "no counters: use Linux");
        assertThat(figure.isMeasured()).isFalse();
        assertThat(figure.isExact()).isFalse();
        assertThat(figure.source()).isEqualTo(Source.NONE);
        assertThatThrownBy(figure::value)
                .isInstanceOf(NotMeasuredException.class)
                .hasMessage("read ops not measured: no counters: use Linux");
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 7", "3, 8, 7", "8, 8, 7", "-1, 0, 7"})
    void boundsAreInOrderAndNotNegative(long lower, long estimate, long upper) {
        assertThatThrownBy(() -> Figure.between(Metric.READ_OPS, lower, estimate, upper, SOURCE, "why"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("READ_OPS");
    }

    @Test
    void aNumberHasALowerBoundAndAnUpperBoundHasANumber() {
        OptionalLong none = OptionalLong.empty();
        OptionalLong one = OptionalLong.of(1);
        assertThatThrownBy(() -> new Figure(Metric.READ_OPS, none, one, one, SOURCE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(Metric.READ_OPS, one, none, none, SOURCE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Figure(Metric.READ_OPS, none, none, one, SOURCE, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
