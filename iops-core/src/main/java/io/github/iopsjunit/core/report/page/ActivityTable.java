package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * Operations by what they have in common.
 *
 * @param title     what the table is of, "Files"
 * @param heading   the head of its first column, "File"
 * @param rows      the first ones, most operations first
 * @param remainder what the table leaves out, in words; empty when it is complete
 * @param absent    why there is no table at all; empty when there is one
 */
public record ActivityTable(String title, String heading, List<ActivityRow> rows, String remainder, String absent) {

    public ActivityTable {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(heading, "heading");
        rows = List.copyOf(rows);
        Objects.requireNonNull(remainder, "remainder");
        Objects.requireNonNull(absent, "absent");
    }

    /** {@return a table without rows, that says why} */
    public static ActivityTable absent(String title, String heading, String reason) {
        return new ActivityTable(title, heading, List.of(), "", reason);
    }

    /** {@return a table of the first so many activities, and a sentence on the others} */
    public static <T extends Activity> ActivityTable of(
            String title, String heading, List<T> activities, int limit, Function<T, ActivityRow.Name> name) {
        List<T> shown = activities.subList(0, Math.min(limit, activities.size()));
        List<T> others = activities.subList(shown.size(), activities.size());
        long all = activities.stream().mapToLong(Activity::totalOps).sum();
        List<ActivityRow> rows = shown.stream()
                .map(activity -> ActivityRow.of(name.apply(activity), activity, all))
                .toList();
        return new ActivityTable(title, heading, rows, remainder(others), activities.isEmpty() ? "None." : "");
    }

    private static <T extends Activity> String remainder(List<T> others) {
        if (others.isEmpty()) {
            return "";
        }
        Tally sum = others.stream().map(Activity::tally).reduce(Tally.ZERO, Tally::plus);
        return "and " + Quantities.count(others.size())
                + (others.size() == 1 ? " more row, with " : " more rows, with ") + Quantities.count(sum.totalOps())
                + " ops and " + Quantities.bytes(sum.totalBytes()) + " together: they are in the JSON.";
    }

    /** {@return whether it is known of any row when its operations were} */
    public boolean isTimed() {
        return rows.stream().anyMatch(row -> !row.first().equals(Texts.NONE));
    }

    /** {@return how many columns it has, which a stack below a row spans} */
    public int columns() {
        return isTimed() ? 10 : 8;
    }

    /** {@return the style's name, and the name of the place on the page} */
    public String id() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
