package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.List;
import java.util.Optional;

/** Nearly all files are smaller than a page of memory, and there are many. */
final class TinyFiles implements Rule {

    private static final long TINY = 4 * 1024;

    @Override
    public List<String> evidence(Seen seen, Thresholds thresholds) {
        List<Seen.OrderedFile> tiny = seen.files().stream()
                .filter(file -> isTiny(file.file()) && !file.isOfTheKernel())
                .toList();
        if (!thresholds.areReached(
                tiny.size(), (double) tiny.size() / Math.max(1, seen.files().size()))) {
            return List.of();
        }
        long bytes = tiny.stream().mapToLong(file -> size(file.file())).sum();
        Seen.OrderedFile first = tiny.get(0);
        Optional<Caller> caller = first.order().writer().or(first.order()::reader);
        return List.of(Quantities.count(tiny.size()) + " of "
                + Words.count(seen.files().size(), "file") + " hold "
                + Quantities.bytes(Math.round((double) bytes / tiny.size())) + " on average, as "
                + first.file().name() + Words.by(caller));
    }

    private static boolean isTiny(FileActivity file) {
        return size(file) > 0 && size(file) < TINY;
    }

    /** What was written is what it holds, or else what was read; read several times it counts as larger, and no longer tiny. */
    private static long size(FileActivity file) {
        return Math.max(file.bytesWritten(), file.bytesRead());
    }
}
