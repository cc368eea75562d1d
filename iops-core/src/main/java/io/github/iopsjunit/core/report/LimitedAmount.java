package io.github.iopsjunit.core.report;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What a limit was judged by.
 *
 * @param metric     what is counted
 * @param lowerBound what is certain, empty when nothing was measured
 * @param likely     the most likely amount, empty when nothing was measured
 * @param upperBound what the truth cannot exceed; empty when that is not known
 * @param reason     why the bounds do not meet, or why nothing was measured; empty for a certain amount
 */
public record LimitedAmount(
        LimitedMetric metric, OptionalLong lowerBound, OptionalLong likely, OptionalLong upperBound, String reason) {

    public LimitedAmount {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(lowerBound, "lowerBound");
        Objects.requireNonNull(likely, "likely");
        Objects.requireNonNull(upperBound, "upperBound");
        Objects.requireNonNull(reason, "reason");
    }

    /** {@return whether the bounds meet, so that the amount is certain} */
    boolean isExact() {
        return lowerBound.isPresent() && lowerBound.equals(upperBound);
    }
}
