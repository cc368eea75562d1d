package io.github.iopsjunit.junit;

import java.util.Arrays;

/** Ends a body's warm-up: what it asks is not measured, and what it would assert may not hold for a first run. */
final class WarmUpEnded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WarmUpEnded() {
        super(
                "The body is run once before it is measured, and this run ends where it asks its Iops.",
                null,
                false,
                false);
    }

    /** Also as a cause, or in what collects several failures. */
    static boolean isIn(Throwable failure) {
        return failure instanceof WarmUpEnded
                || (failure.getCause() != null && isIn(failure.getCause()))
                || Arrays.stream(failure.getSuppressed()).anyMatch(WarmUpEnded::isIn);
    }
}
