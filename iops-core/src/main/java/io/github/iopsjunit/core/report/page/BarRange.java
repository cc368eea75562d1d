package io.github.iopsjunit.core.report.page;

import java.util.Objects;
import java.util.Optional;

/**
 * A range of a histogram before it is laid out.
 *
 * @param label  the range, "4–8 KiB"
 * @param reads  what the reads' bar stands for, empty without any
 * @param writes what the writes' bar stands for, empty without any
 */
record BarRange(String label, Optional<Amount> reads, Optional<Amount> writes) {

    BarRange {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
    }

    /**
     * What a bar stands for.
     *
     * @param amount how long it is, beside others
     * @param text   the amount in a few characters
     * @param title  the same in a sentence
     */
    record Amount(long amount, String text, String title) {}

    boolean isGap() {
        return reads.isEmpty() && writes.isEmpty();
    }
}
