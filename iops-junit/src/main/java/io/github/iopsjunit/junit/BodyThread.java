package io.github.iopsjunit.junit;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * Tells whether a test's body may have run on another thread than the one that handed it on. Another extension's interceptor
 * can move it there, when it comes after ours; whoever handed it on then waits.
 *
 * @param handedOn whether another interceptor comes after ours
 * @param waits    how often the calling thread had waited before, negative when nobody tells
 */
record BodyThread(boolean handedOn, long waits) {

    /** What JUnit hands the last interceptor, 5.10 to 6.1. By another name there may be one more. */
    private static final String OF_THE_LAST = "ValidatingInvocation";

    /** {@return what is known before the body runs} */
    static BodyThread before(Invocation<?> body) {
        boolean handedOn = !body.getClass().getSimpleName().equals(OF_THE_LAST);
        return new BodyThread(handedOn, handedOn ? waitsOfCallingThread() : 0);
    }

    /** {@return whether the body, which has ended, may have run on another thread} For the thread that asked before. */
    boolean mayHaveBeenAnother() {
        return handedOn && (waits < 0 || waitsOfCallingThread() != waits);
    }

    @SuppressWarnings("deprecation") // threadId() came with JDK 19
    private static long waitsOfCallingThread() {
        try {
            ThreadInfo info = ManagementFactory.getThreadMXBean()
                    .getThreadInfo(Thread.currentThread().getId());
            return info == null ? -1 : info.getWaitedCount();
        } catch (LinkageError withoutManagement) {
            return -1; // A trimmed runtime.
        }
    }
}
