package io.github.iopsjunit.core.report;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns: numbers on the right of theirs, and at last the name, which may be cut. */
final class TextTable {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** @param head the columns' heads, the name's at last */
    TextTable(String... head) {
        rows.add(List.of(head));
    }

    /** Adds a row of as many cells. */
    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** {@return the lines, the head first unless it is empty; none without rows} */
    List<String> lines() {
        boolean hasHead = rows.get(0).stream().anyMatch(cell -> !cell.isEmpty());
        return rows.size() == 1
                ? List.of()
                : rows.stream().skip(hasHead ? 0 : 1).map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder(INDENT);
        int last = row.size() - 1;
        for (int column = 0; column < last; column++) {
            line.append(" ".repeat(width(column) - ConsoleLine.width(row.get(column))))
                    .append(row.get(column))
                    .append(GAP);
        }
        return ConsoleLine.of(line.append(row.get(last)).toString().stripTrailing());
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> ConsoleLine.width(row.get(column)))
                .max()
                .orElse(0);
    }
}
