package io.github.iopsjunit.core.report.page;

import java.util.Objects;

/**
 * A test on the front page. There may be thousands, and each character of a row counts.
 *
 * @param rank     its place among all tests by operations, 1 for the most
 * @param name     the test
 * @param page     its page, as seen from the index
 * @param status   how it ended
 * @param style    that of its status, empty for those that passed; with it {@link #IDLE} and {@link #ADVISED}
 * @param ops      its operations
 * @param bytes    its bytes
 * @param iops     operations per second
 * @param meanSize bytes per operation
 * @param hottest  where most of its operations were made; may be empty
 * @param note     bounds or the reason for a missing number; empty for exact numbers
 * @param reads    the length of the reads' bar in whole per cent, beside the most that a test has; empty without any
 * @param writes   that of the writes' bar, which begins where the reads' ends
 * @param insights which anti-patterns were recognised in it, by their titles; empty without any
 * @param attempts how the attempts ended, of a test that was run again in the same run; else empty
 * @param isFlaky  whether it passed in the end, but not always
 */
public record IndexRow(
        int rank,
        String name,
        String page,
        Badge status,
        String style,
        String ops,
        String bytes,
        String iops,
        String meanSize,
        String hottest,
        String note,
        String reads,
        String writes,
        String insights,
        String attempts,
        boolean isFlaky) {

    /** In the style of a test that made no operation. */
    public static final String IDLE = "idle";

    /** In the style of a test in which anti-patterns were recognised. */
    public static final String ADVISED = "advised";

    public IndexRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(style, "style");
        Objects.requireNonNull(ops, "ops");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(iops, "iops");
        Objects.requireNonNull(meanSize, "meanSize");
        Objects.requireNonNull(hottest, "hottest");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
        Objects.requireNonNull(insights, "insights");
        Objects.requireNonNull(attempts, "attempts");
    }

    /** {@return whether it made no operation} */
    public boolean isIdle() {
        return style.contains(IDLE);
    }
}
