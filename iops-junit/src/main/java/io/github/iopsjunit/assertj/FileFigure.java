package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * How much of a metric belongs to some files. Certain is what was seen of them. What nobody saw may be theirs as well: copies
 * and asynchronous channels name no file, streams on a file descriptor have no path, and events can be lost. All of it is
 * between the bounds.
 */
final class FileFigure {

    static final String WITHOUT_RECORDER =
            "only a recorder of single operations can tell files apart, and there was none."
                    + " Run on a JDK with the jdk.jfr module and without -XX:-FlightRecorder";

    private FileFigure() {}

    static Figure of(IoProfile profile, FileSelection files, Metric metric) {
        if (profile.detail().isEmpty()) {
            return Figure.notMeasured(metric, WITHOUT_RECORDER);
        }
        Detail detail = profile.detail().get();
        Figure whole = profile.figure(metric);
        long seen = amount(tally(detail, files::contains), metric);
        if (whole.upperBound().isEmpty()) {
            return Figure.atLeast(
                    metric,
                    seen,
                    whole.source(),
                    "nothing here counts the operations that" + " the recorder cannot see" + because(whole));
        }
        long unnamed = amount(tally(detail, file -> !FileSelection.isNamed(file)), metric);
        long unreadable = amount(tally(detail, files::mayContain), metric);
        long unexplained = unexplained(profile, detail, whole.upperBound(), metric);
        String reason = reason(metric, unnamed, unreadable, unexplained, detail.lostBytes()) + because(whole);
        return Figure.between(metric, seen, seen, seen + unnamed + unreadable + unexplained, whole.source(), reason);
    }

    /** What nobody saw: as the account says, and at least what the counters have more than the events. */
    private static long unexplained(IoProfile profile, Detail detail, OptionalLong counted, Metric metric) {
        long missing = counted.orElse(0) - amount(detail.tally(), metric);
        return Math.max(missing, amount(profile.unexplained().tally(), metric));
    }

    private static Tally tally(Detail detail, Predicate<FileActivity> files) {
        return detail.files().stream().filter(files).map(FileActivity::tally).reduce(Tally.ZERO, Tally::plus);
    }

    private static String reason(Metric metric, long unnamed, long unreadable, long unexplained, long lostBytes) {
        List<String> reasons = new ArrayList<>();
        if (unexplained > 0) {
            reasons.add(Quantities.amount(metric.unit(), unexplained) + " without a recorder event"
                    + (lostBytes > 0 ? " (the recorder lost some)" : " (copies, asynchronous channels, native code)"));
        }
        if (unnamed > 0) {
            reasons.add(Quantities.amount(metric.unit(), unnamed) + " on a stream without a path");
        }
        if (unreadable > 0) {
            reasons.add(Quantities.amount(metric.unit(), unreadable) + " on a file whose name is no path in this JVM's"
                    + " locale (run it with LC_ALL=C.UTF-8, or another that knows the name)");
        }
        return String.join(" and ", reasons) + " may belong here, too";
    }

    private static String because(Figure whole) {
        return whole.reason().isEmpty() ? "" : ": " + whole.reason();
    }

    private static long amount(Tally tally, Metric metric) {
        return switch (metric) {
            case READ_OPS -> tally.readOps();
            case WRITE_OPS -> tally.writeOps();
            case TOTAL_OPS -> tally.totalOps();
            case BYTES_READ -> tally.bytesRead();
            case BYTES_WRITTEN -> tally.bytesWritten();
            case TOTAL_BYTES -> tally.totalBytes();
            case STORAGE_BYTES_READ, STORAGE_BYTES_WRITTEN ->
                throw new IllegalArgumentException(metric.label() + " are not known by file");
        };
    }
}
