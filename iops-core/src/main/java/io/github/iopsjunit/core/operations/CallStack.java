package io.github.iopsjunit.core.operations;

import java.util.List;

/**
 * The frames of one call, innermost first; as many as the recorder kept. Within one batch, operations with the same stack share
 * the same object, so that it need be judged only once.
 */
public final class CallStack {

    /** The stack of an operation that was recorded without one. */
    public static final CallStack NONE = new CallStack(List.of(), false);

    private final List<Frame> frames;
    private final boolean truncated;

    CallStack(List<Frame> frames, boolean truncated) {
        this.frames = List.copyOf(frames);
        this.truncated = truncated;
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

    /** {@return whether the recorder left out outer frames, as there were more than it keeps} */
    public boolean isTruncated() {
        return truncated;
    }

    /** {@return a whole stack, for tests and for other recorders} */
    public static CallStack of(Frame... frames) {
        return new CallStack(List.of(frames), false);
    }

    /** {@return the inner frames of a deeper stack, for tests and for other recorders} */
    public static CallStack truncated(Frame... frames) {
        return new CallStack(List.of(frames), true);
    }
}
