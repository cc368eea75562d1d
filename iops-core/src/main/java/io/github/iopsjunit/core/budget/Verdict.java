package io.github.iopsjunit.core.budget;

/** What can be said about a limit. */
public enum Verdict {
    /** Every value within the figure's bounds keeps the limit. */
    KEPT,
    /** Every value within the figure's bounds breaks the limit. */
    VIOLATED,
    /** Some values within the bounds keep the limit and some break it, or nothing was measured. Never passes for kept. */
    UNDECIDED
}
