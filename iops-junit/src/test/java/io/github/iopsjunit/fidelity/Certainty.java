package io.github.iopsjunit.fidelity;

/** How sure the product must be of its figures for a workload. */
enum Certainty {
    /** Bounds that meet, on the truth. */
    EXACT,
    /** The value is the truth; the bounds, which contain it, need not meet. */
    VALUE,
    /** The bounds contain the truth: the window held network activity, which the recorder does not see completely. */
    BOUNDS
}
