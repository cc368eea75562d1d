package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.Scope;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Fixtures: bodies that another extension runs on a thread of its own, as those for user interfaces do. */
final class MovedBodyTestCases {

    private MovedBodyTestCases() {}

    /** Runs a test's body on another thread, and waits for it. */
    static final class Mover implements InvocationInterceptor {
        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> invocationContext,
                ExtensionContext extensionContext)
                throws Throwable {
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread thread = new Thread(() -> {
                try {
                    invocation.proceed();
                } catch (Throwable thrown) {
                    failure.set(thrown);
                }
            });
            thread.start();
            thread.join();
            if (failure.get() != null) {
                throw failure.get();
            }
        }
    }

    /** Does not even wait: the body is done when it looks. */
    static final class Spinner implements InvocationInterceptor {
        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> invocationContext,
                ExtensionContext extensionContext) {
            CompletableFuture<Void> body = CompletableFuture.runAsync(() -> {
                try {
                    invocation.proceed();
                } catch (Throwable thrown) {
                    throw new IllegalStateException(thrown);
                }
            });
            while (!body.isDone()) {
                Thread.onSpinWait();
            }
            body.join();
        }
    }

    /** Leaves it where it is. */
    static final class Neighbour implements InvocationInterceptor {}

    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxWriteOps = 3)
    @ExtendWith(Mover.class)
    static class AfterOurs {
        @Test
        void writesMoreThanItMay() {
            KnownIo.write(10);
        }

        @AfterEach
        void look(Iops iops) {
            try {
                Observed.put("afterwards", iops.writeOps());
            } catch (IllegalStateException notMeasured) {
                Observed.put("afterwards", String.valueOf(notMeasured.getMessage()));
            }
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxElapsedTime = "1 ns")
    @ExtendWith(Mover.class)
    static class Timed {
        @Test
        void takesLongerThanItMay() {
            KnownIo.write(10);
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    @ExtendWith(Mover.class)
    static class Recorded {
        @Test
        void writes() {
            KnownIo.write(10);
        }
    }

    @MeasureIops
    @IopsBudget(maxWriteOps = 3)
    @ExtendWith(Mover.class)
    static class OfTheProcess {
        @Test
        void writesMoreThanItMay() {
            KnownIo.write(10);
        }
    }

    @ExtendWith(Mover.class)
    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxWriteOps = 3)
    static class BeforeOurs {
        @Test
        void writesMoreThanItMay() {
            KnownIo.write(10);
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxWriteOps = 3)
    @ExtendWith(Neighbour.class)
    static class BesideAnother {
        @Test
        void writesWhatItMay() {
            KnownIo.write(3);
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxWriteOps = 3)
    @ExtendWith(Spinner.class)
    static class AfterOursInAPool {
        @Test
        void writesMoreThanItMay() {
            KnownIo.write(10);
        }
    }

    @ExtendWith(Neighbour.class)
    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxWriteOps = 3)
    static class BehindAnother {
        @Test
        void writesWhatItMay() {
            KnownIo.write(3);
        }
    }

    @MeasureIops(scope = Scope.THREAD)
    @IopsBudget(maxWriteOps = 3)
    static class WaitsItself {
        @Test
        void writesWhatItMay() throws InterruptedException {
            Thread other = new Thread(() -> {});
            other.start();
            other.join();
            Thread.sleep(1);
            KnownIo.write(3);
        }
    }
}
