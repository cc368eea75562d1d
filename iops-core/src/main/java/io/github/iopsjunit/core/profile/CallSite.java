package io.github.iopsjunit.core.profile;

import java.util.Objects;

/**
 * The operations that one line of code made: the first frame that is neither the JDK's nor this library's.
 *
 * @param className  the binary name of the class, or {@link #UNKNOWN}
 * @param methodName the method, or empty when unknown
 * @param line       the line number, 0 when unknown
 * @param reads      the sizes of the reads
 * @param writes     the sizes of the writes
 */
public record CallSite(String className, String methodName, int line, SizeHistogram reads, SizeHistogram writes)
        implements Activity {

    /** Stands for operations without a frame of the user's among those recorded. */
    public static final String UNKNOWN = "(no caller recorded)";

    public CallSite {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(methodName, "methodName");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
    }

    /**
     * {@return file and line as an editor understands them, "CsvLoader.java:42"} The recorder does not tell the source file:
     * it is taken to be named after the outermost class.
     */
    public String location() {
        if (className.equals(UNKNOWN)) {
            return UNKNOWN;
        }
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int nested = simple.indexOf('$', 1);
        String outermost = nested < 0 ? simple : simple.substring(0, nested);
        return outermost + ".java" + (line > 0 ? ":" + line : "");
    }
}
