package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.Scope;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Fixtures: tests that meet when they run at the same time. */
final class ParallelTestCases {

    /** Long enough to meet, if both run; those that run alone wait it out once, for then the barrier is broken. */
    private static volatile long milliseconds = 1000;

    private static volatile CyclicBarrier barrier = new CyclicBarrier(2);

    private ParallelTestCases() {}

    static void prepare(long waitAtMost) {
        milliseconds = waitAtMost;
        barrier = new CyclicBarrier(2);
    }

    private static void meet(String name) {
        try {
            barrier.await(milliseconds, TimeUnit.MILLISECONDS);
            Observed.put(name, "met");
        } catch (TimeoutException | BrokenBarrierException alone) {
            Observed.put(name, "alone");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    static class Threads {
        @Test
        void one(Iops iops) {
            meet("one");
            KnownIo.write(2);
            Observed.put("one's ops", iops.writeOps());
        }

        @Test
        void other(Iops iops) {
            meet("other");
            KnownIo.write(3);
            Observed.put("other's ops", iops.writeOps());
        }
    }

    @MeasureIops
    static class Processes {
        @Test
        void one() {
            meet("one");
        }

        @Test
        void other() {
            meet("other");
        }
    }

    @MeasureIops
    static class ProcessOnClass {
        @Test
        void test() {
            meet("one");
        }
    }

    static class ProcessOnMethod {
        @Test
        @MeasureIops
        void test() {
            meet("one");
        }
    }

    static class ProcessInNested {
        @Nested
        class Inner {
            @Test
            @IopsBudget(maxReadOps = 1_000_000)
            void test() {
                meet("one");
            }
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    static class ProcessOnMethodOfThreadClass {
        @Test
        @MeasureIops
        void test() {
            meet("one");
        }
    }

    @MeasureIops
    static class ThreadOnMethodOfProcessClass {
        @Test
        @MeasureIops(scope = Scope.THREAD)
        void test() {
            meet("one");
        }
    }

    static class NotMeasured {
        @Test
        void test() {
            meet("other");
        }
    }
}
