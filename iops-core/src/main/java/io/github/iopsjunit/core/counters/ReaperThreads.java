package io.github.iopsjunit.core.counters;

import java.util.Map;

/**
 * The JDK's threads that wait for child processes. An idle one stays for a minute after its child has gone; only what its stack
 * shows tells whether it waits. Makes no operation.
 */
final class ReaperThreads {

    private static final String WAITING = "waitForProcessExit0";

    private ReaperThreads() {}

    /** {@return whether a child process is being waited for} Some microseconds for each thread: ask only when one has the name. */
    static boolean isAnyWaiting() {
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            if (ForeignNames.isProcessReaper(thread.getKey().getName())) {
                for (StackTraceElement frame : thread.getValue()) {
                    if (frame.getMethodName().equals(WAITING)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
