package io.github.iopsjunit.core.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final long[] DECADES = {10, 100, 1_000};
    private static final long[] DOUBLINGS = {16, 32, 64, 128};

    @Test
    void tellsPureCurvesApart() {
        for (long[] sizes : new long[][] {DECADES, DOUBLINGS}) {
            assertThat(curve(sizes, n -> 7)).isEqualTo(Curve.CONSTANT);
            assertThat(curve(sizes, n -> 3 + Math.ceil(Math.log(n) / Math.log(2))))
                    .isEqualTo(Curve.LOGARITHMIC);
            assertThat(curve(sizes, n -> 500 + 2.0 * n)).isEqualTo(Curve.LINEAR);
            assertThat(curve(sizes, n -> 3 + n * n)).isEqualTo(Curve.QUADRATIC);
            assertThat(curve(sizes, n -> 3 + n * n * n)).isEqualTo(Curve.QUADRATIC);
        }
    }

    @Test
    void whatLiesBetweenIsTheNearest() {
        assertThat(curve(DECADES, n -> n * Math.log(n))).isEqualTo(Curve.LINEAR);
        assertThat(curve(DECADES, n -> n + n * n / 10_000.0)).isEqualTo(Curve.LINEAR);
    }

    @Test
    void aBufferMakesStepsOfALine() {
        assertThat(curve(DECADES, n -> Math.ceil(20.0 * n / 8192))).isEqualTo(Curve.LINEAR);
        assertThat(series(DECADES, n -> Math.ceil(20.0 * n / 8192)).fastest()).isEqualTo(Curve.LINEAR);
        Series secondBlock = new Series(new long[] {100, 200, 400}, new double[] {5, 5, 10}, 2.5);
        assertThat(secondBlock.slowest())
                .as("five files, of which each gets its second block")
                .isEqualTo(Curve.LOGARITHMIC);
        assertThat(secondBlock.fastest())
                .as("which may as well be the start of something faster")
                .isEqualTo(Curve.QUADRATIC);
    }

    @Test
    void aLargeRoundingDoesNotSlowACurve() {
        long[] sizes = {100, 200, 400};
        assertThat(new Series(sizes, new double[] {100, 200, 400}, 50).curve()).isEqualTo(Curve.LINEAR);
        assertThat(new Series(new long[] {2, 4, 8}, new double[] {44, 56, 104}, 20).curve())
                .isEqualTo(Curve.QUADRATIC);
    }

    @Test
    void aRiseOfFewOpsLeavesSeveralPossible() {
        for (double[] amounts : new double[][] {{1, 2, 4}, {1, 2, 3}}) {
            Series few = new Series(new long[] {1, 2, 4}, amounts, 0.5);
            assertThat(few.slowest()).isEqualTo(Curve.LOGARITHMIC);
            assertThat(few.fastest()).isGreaterThanOrEqualTo(Curve.LINEAR);
        }
        Series enough = series(DECADES, n -> 3 + Math.ceil(Math.log(n) / Math.log(2)));
        assertThat(enough.fastest()).isEqualTo(enough.slowest()).isEqualTo(Curve.LOGARITHMIC);
    }

    @Test
    void oneOpMoreIsGrowth() {
        assertThat(new Series(DECADES, new double[] {5, 5, 6}, 0.5).curve()).isNotEqualTo(Curve.CONSTANT);
        assertThat(new Series(DECADES, new double[] {5, 6, 5}, 0.5).curve()).isNotEqualTo(Curve.CONSTANT);
        assertThat(new Series(DECADES, new double[] {6, 5, 5}, 0.5).curve()).isEqualTo(Curve.CONSTANT);
    }

    @Test
    void coefficientsCountPerUnit() {
        assertThat(series(DECADES, n -> 500 + 2.0 * n).coefficient(Curve.LINEAR))
                .isEqualTo(2);
        assertThat(series(DOUBLINGS, n -> 3 * Math.log(n) / Math.log(2)).coefficient(Curve.LOGARITHMIC))
                .isCloseTo(3, org.assertj.core.data.Offset.offset(1e-9));
    }

    private static Curve curve(long[] sizes, DoubleUnaryOperator amount) {
        return series(sizes, amount).curve();
    }

    private static Series series(long[] sizes, DoubleUnaryOperator amount) {
        double[] amounts = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            amounts[i] = amount.applyAsDouble((double) sizes[i]);
        }
        return new Series(sizes, amounts, 0.5);
    }
}
