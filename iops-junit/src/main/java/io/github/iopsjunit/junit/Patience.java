package io.github.iopsjunit.junit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long a class that ended waits for its pages: for all of them at first, so that even a fork which is killed right afterwards has reported it; in a
 * long run only as long as that makes it no longer than a little. May be used from any thread.
 */
final class Patience {

    /** When writing is behind by so many tests, a class that ends waits for it: memory must not grow without bounds. */
    static final int MOST_BEHIND = 5_000;

    static final long FOR_EVER = Long.MAX_VALUE;

    private final TimeAllowance allowance;
    private final AtomicInteger behind = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();

    Patience(TimeAllowance allowance) {
        this.allowance = allowance;
    }

    /** Takes in that the page of a test was written. */
    void pageWritten() {
        behind.decrementAndGet();
    }

    /**
     * Waits for the pages of a class.
     *
     * @param tests how many there are
     */
    void awaitClass(CompletableFuture<Void> pages, int tests) {
        long most = mostNanos(tests);
        long begin = allowance.now();
        await(pages, most);
        if (most < FOR_EVER) {
            allowance.spendSince(begin);
        }
    }

    /** {@return how long a class with so many tests, which count from now on, may wait} None, or less than none: not at all. */
    long mostNanos(int tests) {
        boolean isFarBehind = behind.addAndGet(tests) > MOST_BEHIND;
        boolean isEarly = begun.addAndGet(tests) <= TimeAllowance.FIRST_TESTS;
        return isFarBehind || isEarly ? FOR_EVER : allowance.left();
    }

    /** By a latch: of a future, the threads of a pool that run tests in parallel would start others in their place. */
    static void await(CompletableFuture<Void> all, long nanos) {
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<Void> unused = all.whenComplete((nothing, failed) -> done.countDown());
        try {
            boolean unusedInTime = done.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException goOn) {
            Thread.currentThread().interrupt();
        }
    }
}
