package io.github.iopsjunit.core.report;

/** How a limit was kept. */
public enum LimitVerdict {
    /** It certainly was. */
    KEPT,
    /** It certainly was not. */
    VIOLATED,
    /** The bounds are too wide to tell, or nothing was measured. */
    UNDECIDED
}
