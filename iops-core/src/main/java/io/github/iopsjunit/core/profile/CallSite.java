package io.github.iopsjunit.core.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The operations that one line of code made: the first frame that is neither the JDK's nor this library's.
 *
 * @param className  the binary name of the class, or {@link #UNKNOWN}
 * @param methodName the method, or empty when unknown
 * @param line       the line number, 0 when unknown
 * @param reads      the sizes of the reads
 * @param writes     the sizes of the writes
 * @param touched    when; empty when nobody knows
 * @param stack      how it came to operations there, innermost frame first: a few frames of the commonest way; empty when
 *                   unknown, and for all but the first call sites of a profile
 */
public record CallSite(
        String className,
        String methodName,
        int line,
        SizeHistogram reads,
        SizeHistogram writes,
        Optional<Touched> touched,
        List<StackFrame> stack)
        implements Activity {

    /** Stands for operations without a frame of the user's among those recorded. */
    public static final String UNKNOWN = "(no caller recorded)";

    public CallSite {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(methodName, "methodName");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
        Objects.requireNonNull(touched, "touched");
        stack = List.copyOf(stack);
    }

    /** A call site of which neither time nor stack is known. */
    public CallSite(String className, String methodName, int line, SizeHistogram reads, SizeHistogram writes) {
        this(className, methodName, line, reads, writes, Optional.empty(), List.of());
    }

    /**
     * {@return file and line as an editor understands them, "CsvLoader.java:42"} The recorder does not tell the source file:
     * it is taken to be named after the outermost class.
     */
    public String location() {
        if (className.equals(UNKNOWN)) {
            return UNKNOWN;
        }
        return new StackFrame(className, methodName, line).location();
    }
}
