package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Touched;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Collects the sizes of reads and of writes, and when the first and the last of them were. */
final class Sizes {

    private final SizeHistogram.Builder reads = new SizeHistogram.Builder();
    private final SizeHistogram.Builder writes = new SizeHistogram.Builder();
    private long first = Long.MAX_VALUE;
    private long last = -1;

    /** {@return those of a key, perhaps none yet} */
    static <K> Sizes of(Map<K, Sizes> map, K key) {
        return map.computeIfAbsent(key, any -> new Sizes());
    }

    static <K> void addAll(Map<K, Sizes> map, Map<K, Sizes> others) {
        others.forEach((key, sizes) -> of(map, key).add(sizes));
    }

    void add(boolean read, long bytes) {
        (read ? reads : writes).add(bytes);
    }

    /** Takes in an operation that ended so many nanoseconds after the start of the window. */
    void add(boolean read, long bytes, long nanos) {
        add(read, bytes);
        first = Math.min(first, Math.max(0, nanos));
        last = Math.max(last, nanos);
    }

    void add(Sizes other) {
        reads.add(other.reads());
        writes.add(other.writes());
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
    }

    /** {@return when; empty when no operation told its time} */
    Optional<Touched> touched() {
        return last < 0 ? Optional.empty() : Optional.of(new Touched(Duration.ofNanos(first), Duration.ofNanos(last)));
    }

    SizeHistogram reads() {
        return reads.build();
    }

    SizeHistogram writes() {
        return writes.build();
    }

    Tally tally() {
        SizeHistogram read = reads();
        SizeHistogram written = writes();
        return new Tally(read.count(), written.count(), read.bytes(), written.bytes());
    }
}
