package io.github.iopsjunit.core.operations;

import java.util.List;

/**
 * The frames of one call, innermost first; as many as the recorder kept. Within one batch, operations with the same stack share
 * the same object, so that it need be judged only once.
 */
public final class CallStack {

    /** The stack of an operation that was recorded without one. */
    public static final CallStack NONE = new CallStack(List.of(), false, 0);

    /** The method of a static initialiser. */
    public static final String INITIALIZER = "<clinit>";

    private final List<Frame> frames;
    private final boolean truncated;
    private final long initializedClassId;

    CallStack(List<Frame> frames, boolean truncated, long initializedClassId) {
        this.frames = List.copyOf(frames);
        this.truncated = truncated;
        this.initializedClassId = initializedClassId;
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

    /** {@return the class whose static initialiser is the innermost on the stack; empty without one} */
    public String initializedClass() {
        return frames.stream()
                .filter(frame -> frame.methodName().equals(INITIALIZER))
                .findFirst()
                .map(Frame::className)
                .orElse("");
    }

    /** {@return what tells that class from others of its name, of other class loaders; 0 when unknown or without one} */
    public long initializedClassId() {
        return initializedClassId;
    }

    /** {@return a whole stack, for tests and for other recorders} */
    public static CallStack of(Frame... frames) {
        return new CallStack(List.of(frames), false, 0);
    }

    /** {@return a stack whose innermost static initialiser is that of a certain class, for tests} */
    public static CallStack ofInitializer(long initializedClassId, Frame... frames) {
        return new CallStack(List.of(frames), false, initializedClassId);
    }

    /** {@return the inner frames of a deeper stack, for tests and for other recorders} */
    public static CallStack truncated(Frame... frames) {
        return new CallStack(List.of(frames), true, 0);
    }
}
