package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.report.page.BarRange.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays out the rows of a {@link BarChart}. */
final class BarLayout {

    private static final int STROKE = 13;
    private static final int SINGLE_ROW = STROKE + 8;
    private static final int DOUBLE_ROW = 2 * STROKE + 9;

    /** Leaves room behind the longest bar for its number. */
    private static final double LONGEST = 52;

    private final List<BarRange> ranges;
    private final Optional<Amount> most;
    private int y = 4;

    BarLayout(List<BarRange> ranges) {
        this.ranges = ranges;
        this.most = ranges.stream()
                .flatMap(range -> Stream.concat(range.reads().stream(), range.writes().stream()))
                .max(Comparator.comparingLong(Amount::amount));
    }

    /** @param ranged what the ranges are of, in the plural */
    BarChart chart(String id, String title, String ranged) {
        List<BarRow> rows = new ArrayList<>(ranges.size());
        ranges.forEach(range -> rows.add(row(range)));
        String description = title + ": a bar for reads and one for writes in each of " + rows.size() + " ranges of "
                + ranged + ", the longest standing for "
                + most.map(Amount::text).orElse("nothing") + ".";
        return new BarChart(id, title, description, rows, y);
    }

    private BarRow row(BarRange range) {
        boolean both = range.reads().isPresent() && range.writes().isPresent();
        int height = both ? DOUBLE_ROW : SINGLE_ROW;
        int top = y;
        y += height;
        return new BarRow(
                range.label(),
                top + height / 2,
                range.reads().map(amount -> stroke(amount, top + 4)),
                range.writes().map(amount -> stroke(amount, top + height - 4 - STROKE)));
    }

    private BarRow.Stroke stroke(Amount amount, int top) {
        long longest = most.map(Amount::amount).orElse(0L);
        return new BarRow.Stroke(
                top,
                STROKE,
                top + STROKE / 2,
                Texts.width(amount.amount(), longest, LONGEST),
                amount.text(),
                amount.title());
    }
}
