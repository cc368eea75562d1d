package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the rules look at.
 *
 * @param detail  what was recorded
 * @param elapsed how long it took
 * @param files   the files with a name whose order of operations is known
 */
record Seen(Detail detail, Duration elapsed, List<OrderedFile> files) {

    Seen(Detail detail, Duration elapsed) {
        this(detail, elapsed, ordered(detail));
    }

    /** A file, and in what order it was read and written. */
    record OrderedFile(FileActivity file, AccessPattern order) {

        /** The JDK's own buffers and the usual block of those who write one themselves. */
        static final long BLOCK = 8 * 1024;

        /** {@return the reads that returned bytes; those that found the end are nobody's fault} */
        long dataReads() {
            return file.reads().buckets().stream()
                    .filter(bucket -> bucket.to() > 0)
                    .mapToLong(bucket -> bucket.count())
                    .sum();
        }

        /** {@return how many reads the same bytes would need in blocks: a new one with each pass, and after each write} */
        long neededReads() {
            long passes = Math.max(order.passes(), order.readRuns());
            return Math.max(1, Math.max(passes, blocks(file.bytesRead())));
        }

        /** {@return how many writes the same bytes would need in blocks: a new one after each read} */
        long neededWrites() {
            return Math.max(1, Math.max(order.writeRuns(), blocks(file.bytesWritten())));
        }

        static long blocks(long bytes) {
            return (bytes + BLOCK - 1) / BLOCK;
        }

        /** {@return whether the kernel makes it up as it is read: it changes though nobody writes it} */
        boolean isOfTheKernel() {
            return file.path().startsWith("/proc/") || file.path().startsWith("/sys/");
        }
    }

    private static List<OrderedFile> ordered(Detail detail) {
        return detail.files().stream()
                .filter(file -> !file.path().equals(FileActivity.UNNAMED))
                .map(file -> file.pattern().map(order -> new OrderedFile(file, order)))
                .flatMap(Optional::stream)
                .toList();
    }
}
