package io.github.iopsjunit.core.growth;

import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.budget.PrintableFrame;
import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The call sites and files that have more of a metric at the last size than at the first. */
final class WhatGrew {

    private static final int SHOWN = 3;
    private static final int COLUMNS = 78;

    private final SizedProfile first;
    private final SizedProfile last;
    private final Metric metric;

    WhatGrew(List<SizedProfile> measured, Metric metric) {
        this.first = measured.get(0);
        this.last = measured.get(measured.size() - 1);
        this.metric = metric;
    }

    private record Rise(String name, long amount) {}

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, "call sites", Detail::callSites, site -> PrintableFrame.of(site, COLUMNS));
        add(lines, "files", Detail::files, file -> Printable.name(file.path(), COLUMNS));
        return lines;
    }

    private <A extends Activity> void add(
            List<String> lines, String kind, Function<Detail, List<A>> activities, Function<A, String> namer) {
        Map<String, Long> before = new HashMap<>();
        first.profile()
                .detail()
                .map(activities)
                .orElse(List.of())
                .forEach(each -> before.merge(namer.apply(each), amount(each), Long::sum));
        List<Rise> rises = last.profile().detail().map(activities).orElse(List.of()).stream()
                .map(each -> new Rise(namer.apply(each), amount(each) - before.getOrDefault(namer.apply(each), 0L)))
                .filter(rise -> rise.amount() > 0)
                .sorted(Comparator.comparingLong(Rise::amount).reversed())
                .toList();
        if (rises.isEmpty()) {
            return;
        }
        lines.add("  " + kind + " that grew from size " + Quantities.count(first.size()) + " to "
                + Quantities.count(last.size()) + ":");
        rises.stream()
                .limit(SHOWN)
                .map(rise -> "    +" + Quantities.amount(metric.unit(), rise.amount()) + "  " + rise.name())
                .forEach(lines::add);
        if (rises.size() > SHOWN) {
            lines.add("    … and " + (rises.size() - SHOWN) + " more");
        }
    }

    private long amount(Activity activity) {
        return amount(activity, metric);
    }

    static long amount(Activity activity, Metric metric) {
        return switch (metric) {
            case READ_OPS -> activity.readOps();
            case WRITE_OPS -> activity.writeOps();
            case TOTAL_OPS -> activity.totalOps();
            case BYTES_READ, STORAGE_BYTES_READ -> activity.bytesRead();
            case BYTES_WRITTEN, STORAGE_BYTES_WRITTEN -> activity.bytesWritten();
            case TOTAL_BYTES -> activity.totalBytes();
        };
    }
}
