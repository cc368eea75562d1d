package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.operations.OperationBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * Deals the operations of a batch out to the segments, in one pass however many segments there are. Used by the resolver's
 * thread alone.
 */
final class Dealer {

    private final OperationJudge judge;
    private final LongPredicate isForeignThread;
    private final List<Segment> segments = new ArrayList<>();

    /** @param isForeignThread tells by the operating system's id of a thread whether its operations are subtracted already */
    Dealer(OperationJudge judge, LongPredicate isForeignThread) {
        this.judge = judge;
        this.isForeignThread = isForeignThread;
    }

    /** Takes in segments that have begun. */
    void add(Collection<Segment> begun) {
        segments.addAll(begun);
    }

    /** Deals; afterwards every segment that had ended before the batch was taken is complete, and forgotten here. */
    void deal(OperationBatch batch) throws IOException {
        place(batch.marks());
        NavigableMap<Long, List<Segment>> timeline = timeline();
        batch.forEach(operation -> {
            Map.Entry<Long, List<Segment>> active = timeline.lowerEntry(operation.endNanos());
            if (active != null && !active.getValue().isEmpty()) {
                deal(operation, active.getValue());
            }
        });
        judge.endBatch();
        segments.removeIf(Dealer::completeIfEnded);
    }

    /** Forgets all segments, for a batch is lost and with it a part of each: none of them will ever be complete. */
    void forgetAll() {
        segments.clear();
    }

    private static boolean completeIfEnded(Segment segment) {
        if (segment.to() == Long.MAX_VALUE) {
            return false;
        }
        segment.complete();
        return true;
    }

    private void place(Map<Long, Long> marks) {
        for (Segment segment : segments) {
            Long from = marks.get(segment.fromMark());
            if (from != null) {
                segment.beganAt(from);
            }
            Long to = marks.get(segment.toMark());
            if (to != null) {
                segment.endedAt(to);
            }
        }
    }

    /** {@return for each instant at which a segment begins or ends, the segments that hold what ends after it} */
    private NavigableMap<Long, List<Segment>> timeline() {
        TreeMap<Long, List<Segment>> begins = new TreeMap<>();
        TreeMap<Long, List<Segment>> timeline = new TreeMap<>();
        for (Segment segment : segments) {
            if (segment.from() != Long.MAX_VALUE) {
                begins.computeIfAbsent(segment.from(), any -> new ArrayList<>()).add(segment);
                timeline.put(segment.from(), List.of());
                timeline.put(segment.to(), List.of());
            }
        }
        List<Segment> active = new ArrayList<>();
        for (Map.Entry<Long, List<Segment>> instant : timeline.entrySet()) {
            long now = instant.getKey();
            for (Iterator<Segment> all = active.iterator(); all.hasNext(); ) {
                if (all.next().to() <= now) {
                    all.remove();
                }
            }
            active.addAll(begins.getOrDefault(now, List.of()));
            instant.setValue(List.copyOf(active));
        }
        return timeline;
    }

    private void deal(Operation operation, List<Segment> active) {
        boolean foreign = isForeignThread.test(operation.osThreadId());
        for (Segment segment : active) {
            if (!foreign && segment.accepts(operation)) {
                take(operation, segment.observed());
            } else if (operation.kind() == Operation.Kind.BOOT_CLASS) {
                segment.observed().addForeignBootClass();
            }
        }
    }

    private void take(Operation operation, Observed observed) {
        switch (operation.kind()) {
            case FILE_READ, FILE_WRITE -> observed.addFile(operation, judge.judge(operation));
            default -> observed.addOther(operation);
        }
    }
}
