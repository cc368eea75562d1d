package io.github.iopsjunit.junit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The line of a stack trace at which a method begins. */
final class MethodFrame {

    private static final int UNKNOWN_LINE = -1;

    private MethodFrame() {}

    /**
     * {@return the first line of a method, in the source of the class that declares it; without file and line where that class was
     * compiled without them, for a wrong one is worse} Reads a class file.
     */
    static StackTraceElement of(Method method) {
        Class<?> type = method.getDeclaringClass();
        try (InputStream in = type.getResourceAsStream(resourceOf(type))) {
            if (in != null) {
                ClassFile file = ClassFile.read(new BufferedInputStream(in), method.getName() + descriptorOf(method));
                return frame(
                        method, file.source().orElse(null), file.firstLine().orElse(UNKNOWN_LINE));
            }
        } catch (IOException | RuntimeException | LinkageError unreadable) {
            // a failure is worth more than its line
        }
        return frame(method, null, UNKNOWN_LINE);
    }

    private static StackTraceElement frame(Method method, @Nullable String source, int line) {
        return new StackTraceElement(method.getDeclaringClass().getName(), method.getName(), source, line);
    }

    private static String resourceOf(Class<?> type) {
        String name = type.getName();
        return name.substring(name.lastIndexOf('.') + 1) + ".class";
    }

    private static String descriptorOf(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }
}
