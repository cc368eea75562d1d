package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import java.lang.reflect.Method;
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
                .map(argument -> argument instanceof Iops ? new WarmUpIops() : argument)
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
                if (!WarmUpEnded.isIn(failure)) {
                    throw failure;
                }
            }
        }
    }
}
