package io.github.iopsjunit.core.measure;

/**
 * Tells when in a window something happened that the recorder saw: from when its code began, without the time for which it waited
 * for answers, as the window's own duration is. Set by the window's thread before the recorder is asked, then read by any.
 */
final class WindowTime {

    private final Pauses pauses;
    private volatile long markedNanos;
    private volatile long beganNanos;
    private volatile long markedByRecorder;

    WindowTime(Pauses pauses) {
        this.pauses = pauses;
    }

    /** Takes in when the first mark was set, and when the code that is measured began, by the JVM's clock. */
    void beganAt(long marked, long began) {
        markedNanos = marked;
        beganNanos = began;
    }

    /** Takes in when the first mark was set by the recorder's clock. */
    void markedAt(long nanos) {
        markedByRecorder = nanos;
    }

    /** {@return nanoseconds since the begin; 0 for what was before, as the two clocks may differ a little} */
    long at(long recorderNanos) {
        long instant = markedNanos + (recorderNanos - markedByRecorder);
        return Math.max(0, instant - beganNanos - pauses.between(beganNanos, instant));
    }
}
