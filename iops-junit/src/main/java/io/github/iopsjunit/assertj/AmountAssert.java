package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.budget.Comparison;
import io.github.iopsjunit.core.budget.FailureText;
import io.github.iopsjunit.core.budget.Judgement;
import io.github.iopsjunit.core.budget.Limit;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import org.assertj.core.api.Descriptable;
import org.assertj.core.description.Description;

/**
 * Assertions on one metric, with AssertJ's names. They judge the figure's bounds, never its estimate: where some values
 * within the bounds would pass and some would fail, the assertion fails as undecided, with reason and cures.
 *
 * <p>A limit that the counters' upper bound alone keeps is decided within microseconds; else the recording is opened, which
 * takes some milliseconds. Each assertion looks at what has been measured when it is called.
 */
abstract class AmountAssert<SELF extends AmountAssert<SELF, ACTUAL>, ACTUAL> implements Descriptable<SELF> {

    private final IopsAssert<ACTUAL> origin;
    private final Measured measured;
    private final Metric metric;
    private Failing failing;

    AmountAssert(IopsAssert<ACTUAL> origin, Failing failing, Measured measured, Metric metric) {
        this.origin = origin;
        this.failing = failing;
        this.measured = measured;
        this.metric = metric;
    }

    abstract SELF myself();

    /** {@return the assertions on the measurement, to go on with another metric} */
    public IopsAssert<ACTUAL> returnToIops() {
        return origin;
    }

    /** Passes if it is none at all. */
    public SELF isZero() {
        return isEqualTo(0);
    }

    /** Passes if it is one or more. */
    public SELF isNotZero() {
        return isNotEqualTo(0);
    }

    /** Passes if it is one or more. */
    public SELF isPositive() {
        return isGreaterThan(0);
    }

    /** Passes if it is exactly one. */
    public SELF isOne() {
        return isEqualTo(1);
    }

    /** Passes if it is exactly the expected amount. */
    public SELF isEqualTo(long expected) {
        return check(Comparison.EQUAL_TO, expected);
    }

    /** Passes if it is any other amount. */
    public SELF isNotEqualTo(long other) {
        return check(Comparison.NOT_EQUAL_TO, other);
    }

    /** Passes if it is less than the bound. */
    public SELF isLessThan(long bound) {
        return check(Comparison.LESS_THAN, bound);
    }

    /** Passes if it is the bound or less. */
    public SELF isLessThanOrEqualTo(long bound) {
        return check(Comparison.AT_MOST, bound);
    }

    /** Passes if it is more than the bound. */
    public SELF isGreaterThan(long bound) {
        return check(Comparison.GREATER_THAN, bound);
    }

    /** Passes if it is the bound or more. */
    public SELF isGreaterThanOrEqualTo(long bound) {
        return check(Comparison.AT_LEAST, bound);
    }

    /** Passes if it is from start to end, both included. */
    public SELF isBetween(long start, long end) {
        return check(new Limit(metric, Comparison.BETWEEN, start, end));
    }

    /** Passes if it is from start to end, both left out. */
    public SELF isStrictlyBetween(long start, long end) {
        return check(new Limit(metric, Comparison.STRICTLY_BETWEEN, start, end));
    }

    @Override
    public SELF describedAs(Description description) {
        failing = failing.describedAs(description);
        return myself();
    }

    /**
     * Replaces the failure's text.
     *
     * @param message what to say, in the manner of {@link String#format(String, Object...)}
     * @param arguments what to put into it
     * @return this
     */
    public SELF withFailMessage(String message, Object... arguments) {
        failing = failing.withFailMessage(message, arguments);
        return myself();
    }

    /**
     * Is never what was meant.
     *
     * @throws UnsupportedOperationException always, as AssertJ's assertions do
     */
    @Override
    public boolean equals(Object other) {
        throw new UnsupportedOperationException("equals asserts nothing: use isEqualTo(" + other + ")");
    }

    @Override
    public int hashCode() {
        return 1;
    }

    private SELF check(Comparison comparison, long bound) {
        return check(Limit.of(metric, comparison, bound));
    }

    private SELF check(Limit limit) {
        if (limit.isKeptUpTo(measured.upperBound(metric))) {
            return myself();
        }
        IoProfile profile = measured.profile();
        Judgement judgement = Judgement.of(limit, measured.figure(profile, metric), measured.target());
        if (!judgement.isKept()) {
            throw failing.error(FailureText.of(judgement, profile));
        }
        return myself();
    }
}
