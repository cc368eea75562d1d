package io.github.iopsjunit.core.operations;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The frames of one call, innermost first; as many as the recorder kept. Within one batch, operations with the same stack share
 * the same object, so that it need be judged only once. Its frames are read when they are asked for: most are never looked at. Not
 * for use by several threads at a time.
 */
public final class CallStack {

    /** The stack of an operation that was recorded without one. */
    public static final CallStack NONE = of();

    /** The method of a static initialiser. */
    public static final String INITIALIZER = "<clinit>";

    private final Supplier<Content> reader;
    private @Nullable Content read;

    /** @param reader is asked once, or never */
    CallStack(Supplier<Content> reader) {
        this.reader = reader;
    }

    /**
     * What a stack holds.
     *
     * @param frames             innermost first
     * @param truncated          whether there are more
     * @param initializedClassId as {@link CallStack#initializedClassId()} tells it
     */
    record Content(List<Frame> frames, boolean truncated, long initializedClassId) {
        Content {
            frames = List.copyOf(frames);
        }
    }

    private Content content() {
        Content known = read;
        if (known == null) {
            known = reader.get();
            read = known;
        }
        return known;
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
        return content().frames();
    }

    /** {@return whether the recorder left out outer frames, as there were more than it keeps} */
    public boolean isTruncated() {
        return content().truncated();
    }

    /** {@return the class whose static initialiser is the innermost on the stack; empty without one} */
    public String initializedClass() {
        return frames().stream()
                .filter(frame -> frame.methodName().equals(INITIALIZER))
                .findFirst()
                .map(Frame::className)
                .orElse("");
    }

    /** {@return what tells that class from others of its name, of other class loaders; 0 when unknown or without one} */
    public long initializedClassId() {
        return content().initializedClassId();
    }

    /** {@return a whole stack, for tests and for other recorders} */
    public static CallStack of(Frame... frames) {
        return with(new Content(List.of(frames), false, 0));
    }

    /** {@return a stack whose innermost static initialiser is that of a certain class, for tests} */
    public static CallStack ofInitializer(long initializedClassId, Frame... frames) {
        return with(new Content(List.of(frames), false, initializedClassId));
    }

    /** {@return the inner frames of a deeper stack, for tests and for other recorders} */
    public static CallStack truncated(Frame... frames) {
        return with(new Content(List.of(frames), true, 0));
    }

    private static CallStack with(Content content) {
        return new CallStack(() -> content);
    }
}
