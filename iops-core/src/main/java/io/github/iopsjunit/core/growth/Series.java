package io.github.iopsjunit.core.growth;

import java.util.List;

/** Amounts at rising sizes. */
final class Series {

    private static final List<Curve> RISING = List.of(Curve.LOGARITHMIC, Curve.LINEAR, Curve.QUADRATIC);

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
     * {@return how the amounts grow: the slowest curve that explains them but for rounding; without one, the one that fits best}
     */
    Curve curve() {
        if (!grows()) {
            return Curve.CONSTANT;
        }
        Curve best = Curve.QUADRATIC;
        double least = Double.POSITIVE_INFINITY;
        for (Curve curve : RISING) {
            Fit fit = Fit.of(curve, sizes, amounts);
            if (fit.worst() <= rounding) {
                return curve;
            }
            if (fit.squares() < least) {
                least = fit.squares();
                best = curve;
            }
        }
        return best;
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
