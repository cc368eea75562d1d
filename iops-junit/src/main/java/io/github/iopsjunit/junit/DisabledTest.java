package io.github.iopsjunit.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.TestAbortedException;

/** A test that would be measured, were that not switched off. */
final class DisabledTest {

    private final UnavailableIops iops = UnavailableIops.disabled();

    /** {@return what its parameters are given} */
    UnavailableIops iops() {
        return iops;
    }

    /**
     * Runs a part of the test. If anybody has asked for what is not measured, the test is aborted: whatever else came of it, be
     * it caught or gathered, red and green would both tell of something that was not looked at.
     */
    void run(Invocation<@Nullable Void> part) throws Throwable {
        try {
            part.proceed();
        } catch (TestAbortedException aborted) {
            throw aborted;
        } catch (Throwable failure) {
            throw iops.wasAsked() ? abortedInsteadOf(failure) : failure;
        }
        if (iops.wasAsked()) {
            throw UnavailableIops.aborted();
        }
    }

    private static TestAbortedException abortedInsteadOf(Throwable failure) {
        TestAbortedException aborted = UnavailableIops.aborted();
        aborted.addSuppressed(failure);
        return aborted;
    }
}
