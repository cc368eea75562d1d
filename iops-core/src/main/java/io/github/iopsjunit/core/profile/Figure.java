package io.github.iopsjunit.core.profile;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * One metric's value with its bounds. The truth lies between the bounds; a figure is exact when they meet. A figure that was
 * not measured has neither value nor bounds, and says why.
 *
 * @param metric     what is measured; its unit is the unit of all three numbers
 * @param lowerBound what is certain to have happened, empty when nothing was measured
 * @param estimate   the most likely value, empty when nothing was measured
 * @param upperBound what the truth cannot exceed; empty when there is no such bound, or when nothing was measured
 * @param source     where the numbers come from
 * @param reason     why the bounds do not meet, or why nothing was measured, with the cure; empty for an exact figure
 */
public record Figure(
        Metric metric,
        OptionalLong lowerBound,
        OptionalLong estimate,
        OptionalLong upperBound,
        Source source,
        String reason) {

    public Figure {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
        requireOrder(metric, lowerBound, estimate);
        requireOrder(metric, estimate, upperBound);
        if (lowerBound.isPresent() != estimate.isPresent() || (estimate.isEmpty() && upperBound.isPresent())) {
            throw new IllegalArgumentException(metric + ": a figure has an estimate and a lower bound, or nothing");
        }
    }

    /** {@return a figure whose value is certain} */
    public static Figure exact(Metric metric, long value, Source source) {
        OptionalLong certain = OptionalLong.of(value);
        return new Figure(metric, certain, certain, certain, source, "");
    }

    /** {@return a figure between two bounds; exact, without a reason, when they meet} */
    public static Figure between(Metric metric, long lower, long estimate, long upper, Source source, String reason) {
        if (lower == upper) {
            return exact(metric, lower, source);
        }
        return new Figure(
                metric, OptionalLong.of(lower), OptionalLong.of(estimate), OptionalLong.of(upper), source, reason);
    }

    /** {@return a figure of which only the lower bound is known} */
    public static Figure atLeast(Metric metric, long lower, Source source, String reason) {
        return new Figure(metric, OptionalLong.of(lower), OptionalLong.of(lower), OptionalLong.empty(), source, reason);
    }

    /** {@return a figure without a number} */
    public static Figure notMeasured(Metric metric, String reason) {
        OptionalLong none = OptionalLong.empty();
        return new Figure(metric, none, none, none, Source.NONE, reason);
    }

    /** {@return whether there is a number at all} */
    public boolean isMeasured() {
        return estimate.isPresent();
    }

    /** {@return whether the bounds meet, so that the value is certain} */
    public boolean isExact() {
        return lowerBound.isPresent() && lowerBound.equals(upperBound);
    }

    /**
     * {@return the value: certain for an exact figure, else the most likely one between the bounds}
     *
     * @throws NotMeasuredException when there is none
     */
    public long value() {
        return estimate.orElseThrow(() -> new NotMeasuredException(metric.label(), reason));
    }

    private static void requireOrder(Metric metric, OptionalLong smaller, OptionalLong larger) {
        if (smaller.isPresent() && smaller.getAsLong() < 0) {
            throw new IllegalArgumentException(metric + " cannot be negative but was: " + smaller.getAsLong());
        }
        if (smaller.isPresent() && larger.isPresent() && smaller.getAsLong() > larger.getAsLong()) {
            throw new IllegalArgumentException(
                    metric + ": bounds out of order: " + smaller.getAsLong() + " > " + larger.getAsLong());
        }
    }
}
