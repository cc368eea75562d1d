package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;

/**
 * The first of something over the whole run.
 *
 * @param title   what the table is of, "Hottest lines of code"
 * @param heading the head of its first column
 * @param rows    most operations first; perhaps none
 */
public record TopTable(String title, String heading, List<Row> rows) {

    public TopTable {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(heading, "heading");
        rows = List.copyOf(rows);
    }

    /**
     * A file or a line of code.
     *
     * @param name  what it is called
     * @param bar   its operations, beside the most that a row has
     * @param ops   reads and writes
     * @param share its share in the operations of the run
     * @param bytes bytes read and written
     * @param tests how many tests came by
     */
    public record Row(ActivityRow.Name name, Bar bar, String ops, String share, String bytes, String tests) {

        public Row {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(bar, "bar");
            Objects.requireNonNull(ops, "ops");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(bytes, "bytes");
            Objects.requireNonNull(tests, "tests");
        }
    }
}
