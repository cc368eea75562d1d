package io.github.iopsjunit.core.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a test was judged by besides its own assertions.
 *
 * @param budget   the limits of its budget, of the whole test and not of its phases; none without one
 * @param baseline what it was compared with, if it was
 */
public record TestLimits(List<BudgetLimit> budget, Optional<BaselineNumbers> baseline) {

    /** Nothing. */
    public static final TestLimits NONE = new TestLimits(List.of(), Optional.empty());

    public TestLimits {
        budget = List.copyOf(budget);
        Objects.requireNonNull(baseline, "baseline");
    }

    /** {@return whether there is nothing} */
    boolean isEmpty() {
        return budget.isEmpty() && baseline.isEmpty();
    }
}
