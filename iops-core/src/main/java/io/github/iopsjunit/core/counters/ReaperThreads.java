package io.github.iopsjunit.core.counters;

import java.util.Arrays;

/**
 * The JDK's threads that wait for child processes. An idle one stays for a minute after its child has gone; only what its stack
 * shows tells whether it waits. Makes no operation.
 */
final class ReaperThreads {

    /** Where a thread of a pool stands while it has nothing to do. */
    private static final String IDLE = "getTask";

    private ReaperThreads() {}

    /** {@return whether a child process is being waited for} Some microseconds for each thread: ask only when one has the name. */
    static boolean isAnyWaiting() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> ForeignNames.isProcessReaper(thread.getKey().getName()))
                .anyMatch(thread -> !isIdle(thread.getValue()));
    }

    /** One that has just been started has no frame yet, and a child to wait for. */
    private static boolean isIdle(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals(IDLE));
    }
}
