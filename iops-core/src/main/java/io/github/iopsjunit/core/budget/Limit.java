package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a metric may amount to.
 *
 * @param metric     what is limited; its unit is the bounds' unit
 * @param comparison how the amount is compared with the bound
 * @param bound      what the amount is compared with, not negative
 * @param end        the second bound of {@link Comparison#BETWEEN} and {@link Comparison#STRICTLY_BETWEEN}, not below the
 *                   first; for all others the same as the bound
 * @param declaration where a budget has it from; empty for the limit of an assertion
 */
public record Limit(
        BudgetMetric metric, Comparison comparison, long bound, long end, Optional<Declaration> declaration) {

    public Limit {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(declaration, "declaration");
        Objects.requireNonNull(comparison, "comparison");
        if (bound < 0) {
            throw new IllegalArgumentException("a limit on " + metric.label()
                    + " must be 0 or more, as operations and bytes are never negative, but was: " + bound);
        }
        if (end < bound || (end != bound && !comparison.isRange())) {
            throw new IllegalArgumentException("a limit on " + metric.label() + " \"" + comparison.label() + "\" "
                    + (comparison.isRange() ? "must not end below its start " + bound : "has one bound, " + bound)
                    + ", but the end was: " + end);
        }
    }

    /** The limit of an assertion. */
    public Limit(Metric metric, Comparison comparison, long bound, long end) {
        this(BudgetMetric.of(metric), comparison, bound, end, Optional.empty());
    }

    /** {@return a budget's limit, with one bound} */
    public static Limit of(BudgetMetric metric, Comparison comparison, long bound, Declaration declaration) {
        return new Limit(metric, comparison, bound, bound, Optional.of(declaration));
    }

    /** {@return the limit that allows the bound and less} */
    public static Limit atMost(Metric metric, long bound) {
        return of(metric, Comparison.AT_MOST, bound);
    }

    /** {@return a limit with one bound} */
    public static Limit of(Metric metric, Comparison comparison, long bound) {
        return new Limit(metric, comparison, bound, bound);
    }

    /**
     * Judges a figure by its bounds, never by its estimate.
     *
     * @param figure of the limit's metric
     * @return kept only if every value within the bounds keeps the limit, violated only if every value breaks it; a figure
     *     that was not measured leaves it undecided
     */
    public Verdict judge(Figure figure) {
        if (!metric.itself().equals(Optional.of(figure.metric()))) {
            throw new IllegalArgumentException("a limit on " + metric.label() + " cannot judge a figure of "
                    + figure.metric().label());
        }
        return judge(Amount.of(figure));
    }

    /** Judges an amount by its bounds; one that was not measured leaves the limit undecided. */
    Verdict judge(Amount amount) {
        return amount.lowerBound().isEmpty()
                ? Verdict.UNDECIDED
                : judge(amount.lowerBound().getAsLong(), amount.upperBound().orElse(Long.MAX_VALUE));
    }

    /**
     * {@return whether every amount from 0 to an upper bound keeps the limit} If so, it is decided by that bound alone, which
     * the counters know without opening the recording.
     *
     * @param upperBound what the true amount cannot exceed; empty decides nothing
     */
    public boolean isKeptUpTo(OptionalLong upperBound) {
        return upperBound.isPresent() && judge(0, upperBound.getAsLong()) == Verdict.KEPT;
    }

    /** {@return whether 0 keeps the limit and some larger amount breaks it, and so a budget can say it: "at most", "exactly 0"} */
    public boolean isUpperLimit() {
        return comparison != Comparison.NOT_EQUAL_TO
                && judge(0, 0) == Verdict.KEPT
                && highestAllowed() < Long.MAX_VALUE;
    }

    /** Whether it was declared for a budget as "at least". */
    boolean isDeclaredLowerLimit() {
        return declaration.isPresent() && comparison == Comparison.AT_LEAST;
    }

    /** The largest amount that keeps the limit, if it is an upper one. */
    long highestAllowed() {
        return AllowedRange.of(this).highest();
    }

    private Verdict judge(long lower, long upper) {
        Verdict verdict = AllowedRange.of(this).judge(lower, upper);
        if (comparison != Comparison.NOT_EQUAL_TO) {
            return verdict;
        }
        return switch (verdict) {
            case KEPT -> Verdict.VIOLATED;
            case VIOLATED -> Verdict.KEPT;
            case UNDECIDED -> Verdict.UNDECIDED;
        };
    }

    /** {@return the limit in words with its unit: "at most 100 ops", "between 1 and 3 ops"} */
    public String inWords() {
        String last = metric.unit().amount(end);
        return comparison.label() + " " + (comparison.isRange() ? metric.unit().number(bound) + " and " + last : last);
    }
}
