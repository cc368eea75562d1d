package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Runs a test's body before it is measured, as JUnit itself would, but for other extensions' interceptors. */
interface WarmUp {

    /** Runs the body once, or up to where it asks its {@link Iops}. */
    void run() throws Throwable;

    /** {@return the body of a method} */
    static WarmUp of(ReflectiveInvocationContext<Method> invocation) {
        Object[] arguments = invocation.getArguments().stream()
                .map(argument -> argument instanceof Iops ? new UnmeasuredIops() : argument)
                .toArray();
        return () -> ReflectionSupport.invokeMethod(
                invocation.getExecutable(), invocation.getTarget().orElse(null), arguments);
    }

    /** {@return the body of a dynamic test} */
    static WarmUp of(DynamicTestInvocationContext invocation) {
        return () -> invocation.getExecutable().execute();
    }

    /** Runs the body so many times. */
    default void repeat(int times) throws Throwable {
        for (int time = 0; time < times; time++) {
            try {
                run();
            } catch (Throwable failure) {
                if (!Ended.isIn(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Ends the body's warm-up: what it asks is not measured, and what it would assert may not hold for a first run. */
    final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Ended() {
            super(
                    "The body is run once before it is measured, and this run ends where it asks its Iops.",
                    null,
                    false,
                    false);
        }

        /** Also as a cause, or in what collects several failures. */
        static boolean isIn(Throwable failure) {
            return failure instanceof Ended
                    || (failure.getCause() != null && isIn(failure.getCause()))
                    || Arrays.stream(failure.getSuppressed()).anyMatch(Ended::isIn);
        }
    }

    /** Stands for the test's own while it is warmed up. */
    final class UnmeasuredIops implements Iops {

        @Override
        public IoProfile profile() {
            throw new Ended();
        }

        @Override
        public OptionalLong upperBound(Metric metric) {
            throw new Ended();
        }

        @Override
        public String toString() {
            return "warming up";
        }
    }
}
