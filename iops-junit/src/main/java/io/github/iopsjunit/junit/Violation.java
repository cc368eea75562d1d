package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.measure.Measuring;
import org.opentest4j.AssertionFailedError;

/** Makes the failures of tests that are over a limit: nobody's code threw them, so their trace is the test alone, where an editor leads to. */
final class Violation {

    private Violation() {}

    /**
     * {@return the failure} Looks the test's line up in its class file, on our own thread, whose I/O gets into no window.
     *
     * @param message what is wrong
     * @param test    the test
     */
    static AssertionFailedError of(String message, TestIdentity test) {
        AssertionFailedError failure = new AssertionFailedError(message);
        StackTraceElement frame = Measuring.aside(() -> MethodFrame.of(test.method()));
        failure.setStackTrace(new StackTraceElement[] {frame});
        return failure;
    }
}
