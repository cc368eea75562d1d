package io.github.iopsjunit.core.baseline;

import io.github.iopsjunit.core.baseline.BaselineComparison.Compared;
import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Metric.Unit;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Names what a run did that its baseline did not: "+498 reads of 1 B in config.bin, ConfigLoader.java:42". */
record News(BaselineComparison comparison) {

    private static final int MOST = 5;
    private static final int COLUMNS = 80;

    /** More than before, at one place. */
    private record More(Recording.Place place, long ops, long bytes) {}

    /** {@return a line for each place with more than before, the most first; for reads and for writes, as far as they rose} */
    List<String> lines(List<Compared> violated) {
        List<String> lines = new ArrayList<>();
        List<Metric> metrics =
                violated.stream().map(compared -> compared.metric()).toList();
        if (metrics.contains(Metric.READ_OPS) || metrics.contains(Metric.BYTES_READ)) {
            add(lines, true, !metrics.contains(Metric.READ_OPS));
        }
        if (metrics.contains(Metric.WRITE_OPS) || metrics.contains(Metric.BYTES_WRITTEN)) {
            add(lines, false, !metrics.contains(Metric.WRITE_OPS));
        }
        return lines;
    }

    private void add(List<String> lines, boolean read, boolean onlyBytes) {
        List<More> more = more(read).stream()
                .filter(each -> (onlyBytes ? each.bytes() : each.ops()) > 0)
                .sorted(Comparator.comparingLong((More each) -> onlyBytes ? -each.bytes() : -each.ops())
                        .thenComparing(each -> each.place().file())
                        .thenComparing(each -> each.place().method()))
                .toList();
        more.stream().limit(MOST).forEach(each -> lines.add(inWords(each, read)));
        if (more.size() > MOST) {
            lines.add("… and at " + (more.size() - MOST) + " more places");
        }
        Tally now = comparison.run().profile().unexplained().tally();
        Tally then = comparison.recorded().entry().unexplained();
        long unexplained = ops(now, read) - ops(then, read);
        if (unexplained > 0) {
            lines.add("+" + operations(unexplained, read)
                    + " that no recorder event accounts for (copies, asynchronous channels, native code)");
        }
    }

    private List<More> more(boolean read) {
        List<More> more = new ArrayList<>();
        for (Map.Entry<Recording.Place, Tally> now : comparison.run().places().entrySet()) {
            Recording.Place place = now.getKey();
            Tally then = comparison.recorded().entry().of(place.file(), place.method());
            more.add(new More(
                    place,
                    ops(now.getValue(), read) - ops(then, read),
                    bytes(now.getValue(), read) - bytes(then, read)));
        }
        return more;
    }

    private String inWords(More more, boolean read) {
        StackFrame line = comparison.run().line(more.place(), read ? Metric.READ_OPS : Metric.WRITE_OPS);
        String where = line.className().equals(CallSite.UNKNOWN) ? CallSite.UNKNOWN : line.location();
        String what = more.ops() > 0
                ? "+" + operations(more.ops(), read)
                        + (more.bytes() >= 0 ? " of " + Quantities.bytes(more.bytes() / more.ops()) : "")
                : "+" + Quantities.amount(Unit.BYTES, more.bytes()) + (read ? " read" : " written");
        return what + " in " + Printable.name(more.place().file(), COLUMNS) + ", " + Printable.name(where, COLUMNS);
    }

    private static String operations(long ops, boolean read) {
        return Quantities.count(ops) + (read ? " read" : " write") + (ops == 1 ? "" : "s");
    }

    private static long ops(Tally tally, boolean read) {
        return read ? tally.readOps() : tally.writeOps();
    }

    private static long bytes(Tally tally, boolean read) {
        return read ? tally.bytesRead() : tally.bytesWritten();
    }
}
