package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.CallStack.Frame;
import io.github.iopsjunit.core.profile.StackFrame;
import java.util.List;

/** The part of a stack that tells how a line of code came to an operation: what it called, and who called it. */
final class StackExcerpt {

    private static final int MOST_CALLED = 6;
    private static final int MOST_CALLERS = 9;

    /** What called a test, or a pool's thread, says nothing about the code under test. */
    private static final List<String> RUNNERS = List.of(
            "jdk.internal.reflect.",
            "java.lang.reflect.",
            "java.lang.invoke.",
            "java.util.concurrent.ThreadPoolExecutor",
            "org.junit.",
            "io.github.iopsjunit.junit.");

    private StackExcerpt() {}

    /**
     * {@return at most 16 frames, innermost first}
     *
     * @param frames the whole stack, innermost first
     * @param site   the index of the frame that is the call site; the number of frames when there is none
     */
    static List<StackFrame> of(List<Frame> frames, int site) {
        int from = Math.max(0, site - MOST_CALLED);
        int to = Math.min(frames.size(), site + 1);
        while (to < frames.size() && to <= site + MOST_CALLERS && !isRunner(frames.get(to))) {
            to++;
        }
        return frames.subList(from, to).stream()
                .map(frame -> new StackFrame(frame.className(), frame.methodName(), Math.max(0, frame.line())))
                .toList();
    }

    private static boolean isRunner(Frame frame) {
        return RUNNERS.stream().anyMatch(frame.className()::startsWith);
    }
}
