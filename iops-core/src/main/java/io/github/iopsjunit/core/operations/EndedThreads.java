package io.github.iopsjunit.core.operations;

import java.util.HashMap;
import java.util.Map;

/**
 * When threads ended, in the last batch and in the one before. The recorder tells the processor time of a thread from time to
 * time, at no cost in operations, and once more after its end: only then the thread has read it from a file of the kernel's.
 * Used by the thread that reads batches.
 */
final class EndedThreads {

    private Map<Long, Long> before = Map.of();
    private Map<Long, Long> now = new HashMap<>();
    private boolean wanted;

    /**
     * Begins a batch, and forgets all but the last one.
     *
     * @param wanted whether somebody else's recording has wanted processor times
     */
    void nextBatch(boolean wanted) {
        this.wanted = wanted;
        before = now;
        now = new HashMap<>();
    }

    void add(long javaThreadId, long nanos) {
        now.put(javaThreadId, nanos);
    }

    boolean areProcessorTimesWanted() {
        return wanted;
    }

    /** {@return whether the thread had ended at the instant} */
    boolean hadEnded(long javaThreadId, long nanos) {
        Long end = now.getOrDefault(javaThreadId, before.get(javaThreadId));
        return end != null && end <= nanos;
    }
}
