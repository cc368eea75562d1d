package io.github.iopsjunit.junit;

import java.io.Serial;
import org.opentest4j.AssertionFailedError;

/** A test did what it should, with more I/O than its budget allows: the report tells it from other failures. */
final class BudgetExceeded extends AssertionFailedError {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param violations all of them, and a budget that would have passed */
    BudgetExceeded(String violations) {
        super(violations);
    }
}
