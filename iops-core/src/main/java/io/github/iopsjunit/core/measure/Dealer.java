package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.operations.OperationBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/**
 * Deals the operations of a batch out to the segments, in one pass however many segments there are. Used by the resolver's
 * thread alone.
 */
final class Dealer {

    private static final long SLACK_NANOS = 50_000_000;

    /** So long the operating system may keep a thread that ends from what it does last. */
    private static final long ENDING_NANOS = 250_000_000;

    /** So long the thread that waits for a child may take to wake up after the child was started. */
    private static final long WAKING_NANOS = 20_000_000;

    private final OperationJudge judge;
    private final LongPredicate isForeignThread;
    private final LongConsumer takeBackThatForeign;
    private final HiddenChannels channels;
    private final List<Segment> segments = new ArrayList<>();

    /**
     * @param isForeignThread     tells by the operating system's id of a thread whether its operations are subtracted already
     * @param takeBackThatForeign is told of a foreign thread that was seen running a user's code
     * @param channels            is told which channels there are whose operations no event tells
     */
    Dealer(
            OperationJudge judge,
            LongPredicate isForeignThread,
            LongConsumer takeBackThatForeign,
            HiddenChannels channels) {
        this.judge = judge;
        this.isForeignThread = isForeignThread;
        this.takeBackThatForeign = takeBackThatForeign;
        this.channels = channels;
    }

    /** Takes in segments that have begun. */
    void add(Collection<Segment> begun) {
        segments.addAll(begun);
    }

    /** Deals; afterwards every segment that had ended before the batch was taken is complete, and forgotten here. */
    void deal(OperationBatch batch) throws IOException {
        place(batch.marks());
        SegmentIndex within = new SegmentIndex(segments, 0, 0);
        SegmentIndex earlier = new SegmentIndex(segments, ENDING_NANOS, SLACK_NANOS);
        SegmentIndex justBefore = new SegmentIndex(segments, WAKING_NANOS, 0);
        SegmentIndex later = new SegmentIndex(segments, 0, SLACK_NANOS);
        batch.forEach(operation -> {
            switch (operation.kind()) {
                case BOOT_CLASS -> {
                    dealAt(operation, within);
                    later.at(operation.endNanos()).forEach(segment -> dealLateBootClass(operation, segment));
                }
                case APPENDED_CLASS -> dealAt(operation, later);
                case PROCESS_START -> {
                    dealAt(operation, within);
                    justBefore.at(operation.endNanos()).forEach(segment -> dealEarlyProcessStart(operation, segment));
                }
                case THREAD_END ->
                    earlier.at(operation.endNanos()).forEach(segment -> dealThreadEnd(operation, segment));
                default -> dealAt(operation, within);
            }
        });
        channels.add(batch);
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

    private void dealAt(Operation operation, SegmentIndex index) {
        if (isForeign(operation) && judge.isUsers(operation)) {
            takeBackThatForeign.accept(operation.osThreadId());
        }
        index.at(operation.endNanos()).forEach(segment -> deal(operation, segment));
    }

    private void deal(Operation operation, Segment segment) {
        if (!isForeign(operation) && segment.accepts(operation)) {
            take(operation, segment.observed());
        } else if (operation.kind() == Operation.Kind.BOOT_CLASS) {
            segment.observed().addForeignBootClass(String.valueOf(operation.path()));
        }
    }

    private boolean isForeign(Operation operation) {
        return isForeignThread.test(operation.osThreadId());
    }

    /** A class is read before it is defined: the window may end in between. */
    private void dealLateBootClass(Operation operation, Segment segment) {
        boolean late = operation.endNanos() > segment.to();
        if (late && !isForeign(operation) && segment.accepts(operation)) {
            segment.observed().addLateBootClass();
        }
    }

    /** Its processor time is read afterwards: the window may begin in between, or end before the counters are read for it. */
    private static void dealThreadEnd(Operation operation, Segment segment) {
        if (segment.accepts(operation)) {
            segment.observed().addThreadEnd(operation);
        }
    }

    private static void dealEarlyProcessStart(Operation operation, Segment segment) {
        if (operation.endNanos() <= segment.from() && segment.accepts(operation)) {
            segment.observed().addEarlyProcessStart();
        }
    }

    private void take(Operation operation, Observed observed) {
        switch (operation.kind()) {
            case FILE_READ, FILE_WRITE -> observed.addFile(operation, judge.judge(operation));
            case FILE_FORCE -> observed.addForce(operation, judge.judge(operation));
            default -> observed.addOther(operation);
        }
    }
}
