package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.Budget;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * One test with its measurement and its budget.
 *
 * @param identity    which test it is
 * @param measurement of its body
 * @param budget      the limits in force, perhaps none
 * @param violation   the failure that the budget alone gave the test; holds null unless it did
 */
record MeasuredTest(
        TestIdentity identity,
        TestMeasurement measurement,
        Budget budget,
        AtomicReference<@Nullable Throwable> violation) {

    MeasuredTest(TestIdentity identity, TestMeasurement measurement, Budget budget) {
        this(identity, measurement, budget, new AtomicReference<>());
    }

    /** Runs the body in its window and then judges the budget; the body's own failure comes first. */
    void run(Invocation<Void> body) throws Throwable {
        try {
            measurement.measure(body);
        } catch (TestAbortedException aborted) {
            throw aborted;
        } catch (Throwable failure) {
            addViolations(failure);
            throw failure;
        }
        Optional<String> violations = violations();
        if (violations.isPresent()) {
            AssertionFailedError broken = new AssertionFailedError(violations.get());
            violation.set(broken);
            throw broken;
        }
    }

    /** {@return whether the test failed by its budget alone} */
    boolean isOverBudget(Throwable failure) {
        return violation.get() == failure;
    }

    private void addViolations(Throwable failure) {
        try {
            violations().map(AssertionFailedError::new).ifPresent(failure::addSuppressed);
        } catch (RuntimeException | Error notJudged) {
            failure.addSuppressed(notJudged);
        }
    }

    private Optional<String> violations() {
        return budget.limits().isEmpty()
                ? Optional.empty()
                : budget.check(measurement::upperBound, measurement::profile);
    }
}
