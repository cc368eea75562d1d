package io.github.iopsjunit.core.report.page;

import java.util.Objects;

/**
 * A test on the front page.
 *
 * @param rank     its place among all tests by operations, 1 for the most
 * @param name     the test
 * @param page     its page, as seen from the index
 * @param status   how it ended
 * @param ops      its operations
 * @param bytes    its bytes
 * @param iops     operations per second
 * @param meanSize bytes per operation
 * @param hottest  where most of its operations were made; may be empty
 * @param note     bounds or the reason for a missing number; empty for exact numbers
 * @param bar      its operations, beside the most that a test has
 */
public record IndexRow(
        int rank,
        String name,
        String page,
        Badge status,
        String ops,
        String bytes,
        String iops,
        String meanSize,
        String hottest,
        String note,
        Bar bar) {

    public IndexRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(ops, "ops");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(iops, "iops");
        Objects.requireNonNull(meanSize, "meanSize");
        Objects.requireNonNull(hottest, "hottest");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(bar, "bar");
    }
}
