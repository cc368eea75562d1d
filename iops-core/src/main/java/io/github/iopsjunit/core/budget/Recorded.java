package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.ArrayList;
import java.util.List;

/** What a recorder saw: the files and the call sites with the most of what was limited. */
final class Recorded {

    private Recorded() {}

    static List<String> of(IoProfile profile, Metric metric) {
        if (profile.detail().isEmpty()) {
            return List.of("No recorder saw the single operations: " + Printable.name(profile.method(), 65));
        }
        Detail detail = profile.detail().get();
        List<String> lines = new ArrayList<>();
        if (detail.files().isEmpty() && detail.callSites().isEmpty()) {
            lines.add("No single operation was recorded.");
        } else {
            lines.addAll(new ActivityTable<>("file", metric, Recorded::path).render(detail.files()));
            lines.addAll(new ActivityTable<>("call site", metric, PrintableFrame::of).render(detail.callSites()));
        }
        if (detail.lostBytes() > 0) {
            lines.add("Incomplete: the recorder lost " + Quantities.bytes(detail.lostBytes()) + " of its events.");
        }
        return lines;
    }

    /** Whether the metric counts calls and their bytes, which can be told by file, and not what the storage did. */
    static boolean isLogical(Metric metric) {
        return metric != Metric.STORAGE_BYTES_READ && metric != Metric.STORAGE_BYTES_WRITTEN;
    }

    /** How much of the metric an activity has; storage bytes are known for none, so logical ones stand in for them. */
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

    private static String path(FileActivity file, int columns) {
        return Printable.name(file.path(), columns);
    }
}
