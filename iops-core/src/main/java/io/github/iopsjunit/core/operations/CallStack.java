package io.github.iopsjunit.core.operations;

import java.util.List;

/**
 * The frames of one call, innermost first; as many as the recorder kept. Within one batch, operations with the same stack share
 * the same object, so that it need be judged only once.
 */
public final class CallStack {

    /** The stack of an operation that was recorded without one. */
    public static final CallStack NONE = new CallStack(List.of());

    private final List<Frame> frames;

    CallStack(List<Frame> frames) {
        this.frames = List.copyOf(frames);
    }

    /**
     * One frame.
     *
     * @param className  the binary name of the class that declares the method
     * @param methodName the method
     * @param line       the line number, 0 or less when unknown
     */
    public record Frame(String className, String methodName, int line) {}

    /** {@return the frames, innermost first} */
    public List<Frame> frames() {
        return frames;
    }

    /** {@return a stack for tests and for other recorders} */
    public static CallStack of(Frame... frames) {
        return new CallStack(List.of(frames));
    }
}
