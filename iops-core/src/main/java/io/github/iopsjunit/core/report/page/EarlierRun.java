package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;

/**
 * What an earlier run left on the front page.
 *
 * @param began when that run began
 * @param tests how many tests it left, in words
 * @param rows  these, most operations first
 */
public record EarlierRun(String began, String tests, List<Row> rows) {

    public EarlierRun {
        Objects.requireNonNull(began, "began");
        Objects.requireNonNull(tests, "tests");
        rows = List.copyOf(rows);
    }

    /**
     * A test, as it was then.
     *
     * @param name      the test
     * @param className the simple name of its class
     * @param page      its page, as seen from the index
     * @param status    how it ended
     * @param ops       its operations
     * @param bytes     its bytes
     */
    public record Row(String name, String className, String page, Badge status, String ops, String bytes) {

        public Row {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(className, "className");
            Objects.requireNonNull(page, "page");
            Objects.requireNonNull(status, "status");
            Objects.requireNonNull(ops, "ops");
            Objects.requireNonNull(bytes, "bytes");
        }
    }
}
