package io.github.iopsjunit.core.growth;

import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Stream;

/** Amounts at rising sizes. */
final class Series {

    private static final List<Curve> RISING = List.of(Curve.LOGARITHMIC, Curve.LINEAR, Curve.QUADRATIC);

    /** Of the rise: less than lies between a logarithm and a line, however close the sizes are. */
    private static final double TOLERATED = 0.05;

    private final long[] sizes;
    private final double[] amounts;
    private final double rounding;

    /**
     * @param sizes    at least three
     * @param amounts  one for each
     * @param rounding how far an amount may be off because operations are whole: half of one for each file that is filled
     *                 block by block
     */
    Series(long[] sizes, double[] amounts, double rounding) {
        this.sizes = sizes;
        this.amounts = amounts;
        this.rounding = rounding;
    }

    /**
     * {@return how the amounts most likely grow: the slowest curve that explains them but for rounding and a small share of their
     * rise; without one, the one that fits best}
     */
    Curve curve() {
        if (!grows()) {
            return Curve.CONSTANT;
        }
        double tolerated = Math.min(rounding, TOLERATED * rise());
        return RISING.stream()
                .filter(curve -> fit(curve).worst() <= tolerated)
                .findFirst()
                .orElseGet(this::nearest);
    }

    /** {@return the slowest curve that rounding leaves possible} */
    Curve slowest() {
        return possible().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** {@return the fastest curve that rounding leaves possible} */
    Curve fastest() {
        return possible().max(Comparator.naturalOrder()).orElseThrow();
    }

    private Stream<Curve> possible() {
        Curve likely = curve();
        if (likely == Curve.CONSTANT) {
            return Stream.of(likely);
        }
        return Stream.concat(
                Stream.of(likely),
                RISING.stream()
                        .filter(this::isWorthwhile)
                        .filter(curve -> fit(curve).worst() <= rounding));
    }

    /** A buffer makes less than an op for an item of a line. A square with so few is not worth a doubt about the line. */
    private boolean isWorthwhile(Curve curve) {
        return curve != Curve.QUADRATIC || rise() >= sizes[sizes.length - 1] - sizes[0];
    }

    private Curve nearest() {
        return RISING.stream()
                .min(Comparator.comparingDouble(curve -> fit(curve).squares()))
                .orElseThrow();
    }

    private Fit fit(Curve curve) {
        return Fit.of(curve, sizes, amounts);
    }

    private double rise() {
        DoubleSummaryStatistics all = Arrays.stream(amounts).summaryStatistics();
        return all.getMax() - all.getMin();
    }

    /** {@return by how much they grow from the first to the last size, for each unit of the curve} */
    double coefficient(Curve curve) {
        int last = sizes.length - 1;
        double units = curve.at(sizes[last]) - curve.at(sizes[0]);
        return units == 0 ? 0 : (amounts[last] - amounts[0]) / units;
    }

    /** What is constant makes the same number of operations each time: there is nothing to be rounded. */
    private boolean grows() {
        for (double amount : amounts) {
            if (amount > amounts[0]) {
                return true;
            }
        }
        return false;
    }
}
