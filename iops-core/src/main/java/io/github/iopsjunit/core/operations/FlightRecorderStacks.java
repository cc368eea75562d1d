package io.github.iopsjunit.core.operations;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stacks of a batch, each once and when it is looked at, and the name of each method once: a recording holds both apart
 * from its events, most events are in no window, and the stacks of a suite's tests are the same but for a frame or two. Used by
 * one thread.
 */
final class FlightRecorderStacks {

    private final IdentityHashMap<RecordedStackTrace, CallStack> stacks = new IdentityHashMap<>();
    private final IdentityHashMap<RecordedMethod, MethodName> methods = new IdentityHashMap<>();

    private record MethodName(String className, String methodName) {}

    /** {@return who called; the same object for the same stack} */
    CallStack of(RecordedEvent event) {
        RecordedStackTrace trace = event.getStackTrace();
        return trace == null
                ? CallStack.NONE
                : stacks.computeIfAbsent(trace, unread -> new CallStack(() -> read(unread)));
    }

    /** Forgets them all, for another batch has others. */
    void clear() {
        stacks.clear();
        methods.clear();
    }

    private CallStack.Content read(RecordedStackTrace trace) {
        List<RecordedFrame> recorded = trace.getFrames();
        List<CallStack.Frame> frames = new ArrayList<>(recorded.size());
        for (RecordedFrame frame : recorded) {
            MethodName name = name(frame);
            if (name != null) {
                frames.add(new CallStack.Frame(name.className(), name.methodName(), frame.getLineNumber()));
            }
        }
        return new CallStack.Content(frames, trace.isTruncated());
    }

    /** {@return the name of a frame's method; null for a frame that is not Java's} Of a method all frames are, or none. */
    private @Nullable MethodName name(RecordedFrame frame) {
        RecordedMethod method = frame.getMethod();
        MethodName known = methods.get(method);
        if (known == null && frame.isJavaFrame()) {
            known = new MethodName(method.getType().getName(), method.getName());
            methods.put(method, known);
        }
        return known;
    }
}
