package io.github.iopsjunit.core.growth;

/**
 * The best constant and coefficient for a curve: amount = constant + coefficient × curve(size), by least squares.
 *
 * @param squares the sum of the squared distances
 * @param worst   the largest distance
 */
record Fit(double squares, double worst) {

    static Fit of(Curve curve, long[] sizes, double[] amounts) {
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < sizes.length; i++) {
            meanX += curve.at(sizes[i]) / sizes.length;
            meanY += amounts[i] / sizes.length;
        }
        double covariance = 0;
        double variance = 0;
        for (int i = 0; i < sizes.length; i++) {
            double x = curve.at(sizes[i]) - meanX;
            covariance += x * (amounts[i] - meanY);
            variance += x * x;
        }
        double coefficient = variance == 0 ? 0 : covariance / variance;
        double squares = 0;
        double worst = 0;
        for (int i = 0; i < sizes.length; i++) {
            double distance = Math.abs(meanY + coefficient * (curve.at(sizes[i]) - meanX) - amounts[i]);
            squares += distance * distance;
            worst = Math.max(worst, distance);
        }
        return new Fit(squares, worst);
    }
}
