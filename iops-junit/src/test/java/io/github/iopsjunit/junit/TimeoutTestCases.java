package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.Scope;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Fixtures: bodies that JUnit runs in a thread of their own, and gives up. */
final class TimeoutTestCases {

    private TimeoutTestCases() {}

    static class InTime {
        @Test
        @MeasureIops
        @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
        void process(Iops iops) {
            MeasuredTestCases.work();
            Observed.put("process", iops.writeOps());
        }

        @Test
        @MeasureIops(scope = Scope.THREAD)
        @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
        void thread(Iops iops) {
            MeasuredTestCases.work();
            Observed.put("thread", iops.writeOps());
        }

        @AfterEach
        void look(Iops iops) {
            Observed.put(iops + " afterwards", iops.writeOps());
        }
    }

    /** Its body wrote, ignores the interrupt, and goes on when JUnit has given it up. */
    abstract static class Expired {
        static volatile CountDownLatch lookedAt = new CountDownLatch(1);
        static volatile CountDownLatch bodyIsOver = new CountDownLatch(1);

        static void prepare() {
            lookedAt = new CountDownLatch(1);
            bodyIsOver = new CountDownLatch(1);
        }

        @Test
        @Timeout(value = 300, unit = TimeUnit.MILLISECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
        void neverReady() {
            KnownIo.write(2);
            awaitUninterrupted(lookedAt);
            KnownIo.write(4);
            bodyIsOver.countDown();
        }

        @AfterEach
        void look(Iops iops) {
            Observed.put("while the body runs", text(iops));
            lookedAt.countDown();
            awaitUninterrupted(bodyIsOver);
            Observed.put("when the body is over", text(iops));
        }

        private static String text(Iops iops) {
            try {
                return String.valueOf(iops.writeOps());
            } catch (IllegalStateException notMeasured) {
                return String.valueOf(notMeasured.getMessage());
            }
        }

        private static void awaitUninterrupted(CountDownLatch latch) {
            while (true) {
                try {
                    if (!latch.await(30, TimeUnit.SECONDS)) {
                        throw new IllegalStateException("nobody counted down");
                    }
                    return;
                } catch (InterruptedException givenUp) {
                    Observed.put("interrupted", "yes");
                }
            }
        }
    }

    @MeasureIops
    static class ExpiredProcess extends Expired {}

    @MeasureIops(scope = Scope.THREAD)
    static class ExpiredThread extends Expired {}

    @IopsBudget(maxWriteOps = 1)
    static class ExpiredOverBudget extends Expired {}

    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxWriteOps = 1)
    static class ExpiredThreadWithBudget extends Expired {}

    @IopsBudget(maxWriteOps = 2)
    static class ExpiredInBudget extends Expired {}
}
