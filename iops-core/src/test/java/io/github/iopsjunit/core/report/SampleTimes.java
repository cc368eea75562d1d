package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.LatencyHistogram.Bucket;
import io.github.iopsjunit.core.profile.LatencyHistogram.Percentiles;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Timeline;
import io.github.iopsjunit.core.profile.Touched;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** When the operations of the fixed model were, and how long they took: made up, and always the same. */
final class SampleTimes {

    private static final int SLOTS = 73;

    private SampleTimes() {}

    static LatencyHistogram latencies(long count, long typicalNanos) {
        if (count == 0) {
            return LatencyHistogram.EMPTY;
        }
        List<Bucket> buckets = List.of(
                new Bucket(1_000, 2_000, count * 6 / 10),
                new Bucket(2_000, 5_000, count * 3 / 10),
                new Bucket(5_000, 10_000, count / 20),
                new Bucket(10_000, 20_000, 0),
                new Bucket(20_000, 50_000, count - count * 6 / 10 - count * 3 / 10 - count / 20));
        return new LatencyHistogram(
                buckets,
                Optional.of(new Percentiles(
                        Duration.ofNanos(typicalNanos),
                        Duration.ofNanos(3 * typicalNanos),
                        Duration.ofNanos(13 * typicalNanos),
                        Duration.ofNanos(15 * typicalNanos + 7),
                        Duration.ofNanos(2 * typicalNanos * count))));
    }

    /** The reads come first, the writes in bursts behind them. */
    static Timeline timeline(SizeHistogram reads, SizeHistogram writes) {
        List<Tally> slots = IntStream.range(0, SLOTS)
                .mapToObj(slot -> new Tally(
                        part(reads.count(), slot, 3, 60),
                        slot % 9 < 2 ? part(writes.count(), slot, 20, SLOTS) * 3 : 0,
                        part(reads.bytes(), slot, 3, 60),
                        slot % 9 < 2 ? part(writes.bytes(), slot, 20, SLOTS) * 3 : 0))
                .toList();
        return reads.count() + writes.count() == 0 ? Timeline.EMPTY : new Timeline(Duration.ofNanos(1 << 19), slots);
    }

    static Optional<Touched> touched(int seed, long ops) {
        Duration first = Duration.ofNanos(seed * 31_000L);
        return ops == 0 ? Optional.empty() : Optional.of(new Touched(first, first.plusNanos((ops - 1) * 29_000)));
    }

    static List<StackFrame> stack(String type, String method, int line, boolean read) {
        String stream = read ? "java.io.FileInputStream" : "java.io.FileOutputStream";
        return List.of(
                new StackFrame(stream, read ? "readBytes" : "writeBytes", 0),
                new StackFrame(stream, read ? "read" : "write", read ? 276 : 347),
                new StackFrame(type, method, line),
                new StackFrame("com.example.shop.Importer", "run", 31),
                new StackFrame("com.example.shop.ImportTest", "readsTheFileInFewOperations", 58));
    }

    private static long part(long whole, int slot, int from, int to) {
        int place = slot - from;
        int length = to - from;
        return slot < from || slot >= to ? 0 : whole * (place + 1) / length - whole * place / length;
    }
}
