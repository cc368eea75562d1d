package io.github.iopsjunit.core.report.page;

import java.util.Objects;

/**
 * A bar in a row of a table: reads, and writes behind them, never over them.
 *
 * @param reads  the length of the reads' part
 * @param writes the length of the writes' part, which begins where the reads' ends
 */
public record Bar(String reads, String writes) {

    public Bar {
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
    }

    /** {@return the bar of so many operations, beside what a full bar is} */
    public static Bar of(long reads, long writes, long full) {
        return new Bar(Texts.width(reads, full, 100), Texts.width(writes, full, 100));
    }
}
