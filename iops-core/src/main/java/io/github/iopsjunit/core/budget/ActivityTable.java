package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.SizeHistogram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Reads and writes with their mean sizes, a line for each file or call site. */
final class ActivityTable<A extends Activity> {

    private static final int TOP = 5;

    private final String kind;
    private final Metric metric;
    private final Namer<A> namer;

    /** Names an activity in so many columns. */
    interface Namer<A> {
        String name(A activity, int columns);
    }

    ActivityTable(String kind, Metric metric, Namer<A> namer) {
        this.kind = kind;
        this.metric = metric;
        this.namer = namer;
    }

    List<String> render(List<A> activities) {
        if (activities.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add(numbers("reads", "mean size", "writes", "mean size") + kind);
        activities.stream()
                .sorted(Comparator.comparingLong((A activity) -> Recorded.amount(activity, metric))
                        .reversed())
                .limit(TOP)
                .forEach(activity -> lines.add(row(activity)));
        int more = activities.size() - TOP;
        if (more > 0) {
            lines.add(numbers("", "", "", "") + "… and " + more + " more");
        }
        return lines;
    }

    private String row(A activity) {
        String numbers = numbers(
                Quantities.count(activity.readOps()),
                mean(activity.reads()),
                Quantities.count(activity.writeOps()),
                mean(activity.writes()));
        return numbers + namer.name(activity, Printable.COLUMNS - numbers.length());
    }

    private static String mean(SizeHistogram sizes) {
        return sizes.mean().isEmpty()
                ? "–"
                : Quantities.bytes(Math.round(sizes.mean().getAsDouble()));
    }

    private static String numbers(String reads, String meanRead, String writes, String meanWrite) {
        return String.format(Locale.ROOT, "  %9s  %9s  %9s  %9s  ", reads, meanRead, writes, meanWrite);
    }
}
