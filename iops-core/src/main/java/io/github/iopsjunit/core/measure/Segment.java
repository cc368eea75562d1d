package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;

/**
 * A part of a window between two marks, and what was seen in it. A live window that is asked gets a new segment, so that its
 * profile so far and its final one are both sums of whole segments. Touched by the resolver's thread alone until it is
 * complete, but for the marks.
 */
final class Segment {

    private static final long ANY_THREAD = -1;
    private static final long OPEN = Long.MAX_VALUE;

    private final long threadId;
    private final long fromMark;
    private final WindowTime time;
    private final boolean isFirst;
    private final Observed observed;
    private volatile long toMark = OPEN;
    private long from = OPEN;
    private long to = OPEN;
    private volatile boolean complete;

    private Segment(long threadId, long fromMark, WindowTime time, boolean isFirst) {
        this.threadId = threadId;
        this.fromMark = fromMark;
        this.time = time;
        this.isFirst = isFirst;
        this.observed = new Observed(time);
    }

    static Segment ofProcess(long fromMark, WindowTime time) {
        return new Segment(ANY_THREAD, fromMark, time, true);
    }

    static Segment ofThread(long javaThreadId, long fromMark, WindowTime time) {
        return new Segment(javaThreadId, fromMark, time, true);
    }

    /** {@return the segment that follows this one, which ends at the mark} */
    Segment splitAt(long mark) {
        endAt(mark);
        return new Segment(threadId, mark, time, false);
    }

    void endAt(long mark) {
        toMark = mark;
    }

    long fromMark() {
        return fromMark;
    }

    long toMark() {
        return toMark;
    }

    /** {@return when it began by the recorder's clock, {@code Long.MAX_VALUE} while that is unknown} */
    long from() {
        return from;
    }

    /** {@return when it ended by the recorder's clock, {@code Long.MAX_VALUE} while that is unknown} */
    long to() {
        return to;
    }

    void beganAt(long nanos) {
        from = nanos;
        if (isFirst) {
            time.markedAt(nanos);
        }
    }

    void endedAt(long nanos) {
        to = nanos;
    }

    /** Says that everything seen in it has been dealt out. */
    void complete() {
        complete = true;
    }

    /** {@return whether everything seen in it has been dealt out, so that any thread may look} */
    boolean isComplete() {
        return complete;
    }

    /** Network and child processes of any thread may show in any counters; everything else belongs to its thread. */
    boolean accepts(Operation operation) {
        return switch (operation.kind()) {
            case THREAD_START, DATA_LOSS -> true;
            default -> threadId == ANY_THREAD || threadId == operation.javaThreadId();
        };
    }

    Observed observed() {
        return observed;
    }
}
