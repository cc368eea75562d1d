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

    private final Supplier<Content> reader;
    private @Nullable Content read;

    /** @param reader is asked once, or never */
    CallStack(Supplier<Content> reader) {
        this.reader = reader;
    }

    /**
     * What a stack holds.
     *
     * @param frames    innermost first
     * @param truncated whether there are more
     */
    record Content(List<Frame> frames, boolean truncated) {
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

    /** {@return a whole stack, for tests and for other recorders} */
    public static CallStack of(Frame... frames) {
        return with(new Content(List.of(frames), false));
    }

    /** {@return the inner frames of a deeper stack, for tests and for other recorders} */
    public static CallStack truncated(Frame... frames) {
        return with(new Content(List.of(frames), true));
    }

    private static CallStack with(Content content) {
        return new CallStack(() -> content);
    }
}
