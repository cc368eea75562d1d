package io.github.iopsjunit.core.report;

import java.util.Objects;

/**
 * A limit of a test's budget, and how it was kept.
 *
 * @param amount    what was measured
 * @param isMinimum whether the amount must be the limit or more, and not the limit or less
 * @param limit     the limit, in the metric's unit
 * @param verdict   how it was kept
 * @param origin    who set it, "@IopsBudget on class ImportTest"; empty when it stands on the test itself
 * @param because   the reason that was given; may be empty
 */
public record BudgetLimit(
        LimitedAmount amount, boolean isMinimum, long limit, LimitVerdict verdict, String origin, String because) {

    public BudgetLimit {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(because, "because");
    }
}
