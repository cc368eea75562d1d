package io.github.iopsjunit.core.counters;

import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps count of our own reads of the kernel's files, for each of them is an operation of the very process that is measured.
 * Whoever reads holds the lock, so that a tally and the counters it belongs to are of one instant.
 */
final class OwnReads {

    /** Uninterruptible by nature; held for some microseconds. */
    final ReentrantLock lock = new ReentrantLock();

    private final ThreadLocal<long[]> byThread = ThreadLocal.withInitial(() -> new long[2]);
    private long operations;
    private long bytes;

    /** Counts a read of the calling thread that returned so many bytes, 0 when it failed. */
    void add(int bytesRead) {
        operations++;
        bytes += bytesRead;
        long[] mine = byThread.get();
        mine[0]++;
        mine[1] += bytesRead;
    }

    /** {@return our reads so far, of all threads} */
    IoCounters ofProcess() {
        return new IoCounters(operations, 0, bytes, 0, 0, 0);
    }

    /** {@return the calling thread's reads so far} */
    IoCounters ofThread() {
        long[] mine = byThread.get();
        return new IoCounters(mine[0], 0, mine[1], 0, 0, 0);
    }
}
