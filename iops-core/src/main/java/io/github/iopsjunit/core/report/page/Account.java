package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;

/**
 * Where every operation went that the counters saw.
 *
 * @param lines to be read as a sum, from the first line to the last
 * @param note  what else there is to say; may be empty
 */
public record Account(List<AccountLine> lines, String note) {

    public Account {
        lines = List.copyOf(lines);
        Objects.requireNonNull(note, "note");
    }
}
