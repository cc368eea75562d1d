package io.github.iopsjunit.core.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells which segments hold an instant, however many segments there are and however they overlap. */
final class SegmentIndex {

    private final TreeMap<Long, List<Segment>> active = new TreeMap<>();

    /**
     * Lays the segments out.
     *
     * @param segments those that have not begun by the recorder's clock are left out
     * @param before   so many nanoseconds before its start belong to a segment already
     * @param after    so many nanoseconds behind its end still belong to it
     */
    SegmentIndex(Collection<Segment> segments, long before, long after) {
        TreeMap<Long, List<Segment>> begins = new TreeMap<>();
        for (Segment segment : segments) {
            if (segment.from() != Long.MAX_VALUE) {
                begins.computeIfAbsent(segment.from() - before, any -> new ArrayList<>())
                        .add(segment);
                active.put(segment.from() - before, List.of());
                active.put(end(segment, after), List.of());
            }
        }
        List<Segment> open = new ArrayList<>();
        for (Map.Entry<Long, List<Segment>> instant : active.entrySet()) {
            long now = instant.getKey();
            for (Iterator<Segment> all = open.iterator(); all.hasNext(); ) {
                if (end(all.next(), after) <= now) {
                    all.remove();
                }
            }
            open.addAll(begins.getOrDefault(now, List.of()));
            instant.setValue(List.copyOf(open));
        }
    }

    /** {@return the segments that began before the instant and ended then or later} */
    List<Segment> at(long nanos) {
        Map.Entry<Long, List<Segment>> entry = active.lowerEntry(nanos);
        return entry == null ? List.of() : entry.getValue();
    }

    private static long end(Segment segment, long after) {
        return segment.to() == Long.MAX_VALUE ? Long.MAX_VALUE : segment.to() + after;
    }
}
