package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.Budget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One test with its measurement and its budget. */
final class MeasuredTest {

    private final TestIdentity identity;
    private final TestMeasurement measurement;
    private final Budget budget;
    private volatile @Nullable AssertionFailedError overBudget;
    private volatile boolean judged;

    /** @param budget the limits in force, perhaps none */
    MeasuredTest(TestIdentity identity, TestMeasurement measurement, Budget budget) {
        this.identity = identity;
        this.measurement = measurement;
        this.budget = budget;
    }

    TestIdentity identity() {
        return identity;
    }

    TestMeasurement measurement() {
        return measurement;
    }

    /** {@return whether the failure is the budget's, and the test did what it should} */
    boolean isOverBudget(Throwable failure) {
        return failure == overBudget;
    }

    /** Runs the body in its window and then judges the budget; the body's own failure comes first. */
    void run(Invocation<Void> body) throws Throwable {
        try {
            measurement.measure(body);
        } catch (TestAbortedException aborted) {
            judged = true;
            throw aborted;
        } catch (Throwable failure) {
            addViolations(failure);
            throw failure;
        }
        Optional<String> violations = violations();
        judged = true;
        if (violations.isPresent()) {
            AssertionFailedError failure = new AssertionFailedError(violations.get());
            overBudget = failure;
            throw failure;
        }
    }

    /**
     * Judges a test that failed though its body has not ended: its time-out is over, and it ran in a thread of its own. What it
     * did until now is what counts.
     */
    void giveUp(Throwable failure) {
        if (measurement.hasBegun() && !judged) {
            measurement.endTest();
            addViolations(failure);
        }
    }

    private void addViolations(Throwable failure) {
        try {
            violations().map(AssertionFailedError::new).ifPresent(failure::addSuppressed);
        } catch (RuntimeException | Error notJudged) {
            failure.addSuppressed(notJudged);
        }
        judged = true;
    }

    private Optional<String> violations() {
        return budget.limits().isEmpty()
                ? Optional.empty()
                : budget.check(measurement::upperBound, measurement::profile);
    }
}
