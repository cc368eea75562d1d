package io.github.iopsjunit.core.profile;

import java.util.Objects;

/**
 * A method that had been called.
 *
 * @param className  the binary name of the class
 * @param methodName the method
 * @param line       the line number, 0 when unknown
 */
public record StackFrame(String className, String methodName, int line) {

    public StackFrame {
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(methodName, "methodName");
    }

    /**
     * {@return file and line as an editor understands them, "CsvLoader.java:42"} The recorder does not tell the source file:
     * it is taken to be named after the outermost class.
     */
    public String location() {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        int nested = simple.indexOf('$', 1);
        String outermost = nested < 0 ? simple : simple.substring(0, nested);
        return outermost + ".java" + (line > 0 ? ":" + line : "");
    }
}
