package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;

/**
 * A run in a few lines: what is not well, and which tests made most operations.
 *
 * @param title          what was run
 * @param totals         the run in a sentence
 * @param violations     the first tests that are not well
 * @param moreViolations how many more there are, "1 more failed"; empty without any
 * @param rows           the tests with most operations, those first
 * @param moreRows       how many more there are
 * @param index          where all of it is
 */
public record RunSummary(
        String title,
        String totals,
        List<Violation> violations,
        String moreViolations,
        List<Row> rows,
        int moreRows,
        String index) {

    public RunSummary {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(totals, "totals");
        violations = List.copyOf(violations);
        Objects.requireNonNull(moreViolations, "moreViolations");
        rows = List.copyOf(rows);
        Objects.requireNonNull(index, "index");
    }

    /** {@return whether every test passed or was left out by an assumption} */
    public boolean isWell() {
        return violations.isEmpty();
    }

    /**
     * A test that is not well.
     *
     * @param status how it ended
     * @param test   what it is called, with its class
     * @param why    the first line of its failure
     */
    public record Violation(Badge status, String test, String why) {

        public Violation {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(test, "test");
            Objects.requireNonNull(why, "why");
        }
    }

    /**
     * A test with many operations.
     *
     * @param status   how it ended
     * @param test     what it is called, with its class
     * @param ops      reads and writes
     * @param bytes    bytes read and written
     * @param meanSize bytes per operation
     * @param hottest  where most operations were made; may be empty
     */
    public record Row(Badge status, String test, String ops, String bytes, String meanSize, String hottest) {

        public Row {
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(test, "test");
            Objects.requireNonNull(ops, "ops");
            Objects.requireNonNull(bytes, "bytes");
            Objects.requireNonNull(meanSize, "meanSize");
            Objects.requireNonNull(hottest, "hottest");
        }
    }
}
