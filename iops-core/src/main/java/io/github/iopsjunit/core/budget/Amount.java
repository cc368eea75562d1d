package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.OptionalLong;

/**
 * How much there is of what a limit limits, with bounds between which the truth lies.
 *
 * @param lowerBound what is certain, empty when nothing was measured
 * @param likely     the most likely amount, empty when nothing was measured
 * @param upperBound what the truth cannot exceed; empty when there is no such bound, or when nothing was measured
 * @param reason     why the bounds do not meet, or why nothing was measured; empty for a certain amount
 */
public record Amount(OptionalLong lowerBound, OptionalLong likely, OptionalLong upperBound, String reason) {

    /** {@return a figure's bounds and reason} */
    public static Amount of(Figure figure) {
        return new Amount(figure.lowerBound(), figure.estimate(), figure.upperBound(), figure.reason());
    }

    static Amount exact(long amount) {
        OptionalLong certain = OptionalLong.of(amount);
        return new Amount(certain, certain, certain, "");
    }

    /** What only the counters bound, and nothing says how much it was. */
    static Amount atMost(OptionalLong upperBound) {
        return new Amount(OptionalLong.empty(), OptionalLong.empty(), upperBound, "");
    }

    static Amount notMeasured(String reason) {
        return new Amount(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), reason);
    }

    boolean isMeasured() {
        return likely.isPresent();
    }

    /** {@return whether the bounds meet, so that the amount is certain} */
    public boolean isExact() {
        return lowerBound.isPresent() && lowerBound.equals(upperBound);
    }

    /** {@return with its bounds where they differ: "14 ops", "14…20 ops, likely 14", "at least 14 ops", "not measured"} */
    public String inWords(LimitUnit unit) {
        if (lowerBound.isEmpty() || likely.isEmpty()) {
            return "not measured";
        }
        if (isExact()) {
            return unit.amount(lowerBound.getAsLong());
        }
        String bounds = upperBound.isEmpty()
                ? "at least " + unit.amount(lowerBound.getAsLong())
                : unit.number(lowerBound.getAsLong()) + "…" + unit.amount(upperBound.getAsLong());
        return upperBound.isEmpty() && likely.equals(lowerBound)
                ? bounds
                : bounds + ", likely " + Quantities.count(likely.getAsLong());
    }
}
