package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.CallStack;
import io.github.iopsjunit.core.operations.Operation;
import org.jspecify.annotations.Nullable;

/** Operations as a recorder might have seen them. */
final class Operations {

    static final CallStack USERS_STACK = stack("java.io.FileInputStream.read", "com.example.CsvLoader.load");

    private Operations() {}

    static Operation read(@Nullable String path, long bytes) {
        return of(Operation.Kind.FILE_READ, path, bytes, USERS_STACK);
    }

    static Operation write(@Nullable String path, long bytes) {
        return of(Operation.Kind.FILE_WRITE, path, bytes, USERS_STACK);
    }

    static Operation other(Operation.Kind kind, long bytes) {
        return of(kind, null, bytes, CallStack.NONE);
    }

    static Operation of(Operation.Kind kind, @Nullable String path, long bytes, CallStack stack) {
        return new Operation(kind, path, bytes, 0, 1, 100, "main", stack);
    }

    static Operation at(Operation operation, long endNanos) {
        return on(operation, endNanos, operation.javaThreadId(), operation.osThreadId(), operation.threadName());
    }

    static Operation on(Operation operation, long endNanos, long javaThreadId, long osThreadId, String threadName) {
        return new Operation(
                operation.kind(),
                operation.path(),
                operation.bytes(),
                endNanos,
                javaThreadId,
                osThreadId,
                threadName,
                operation.stack(),
                operation.durationNanos());
    }

    static Operation lasting(Operation operation, long durationNanos) {
        return new Operation(
                operation.kind(),
                operation.path(),
                operation.bytes(),
                operation.endNanos(),
                operation.javaThreadId(),
                operation.osThreadId(),
                operation.threadName(),
                operation.stack(),
                durationNanos);
    }

    /** Frames as "class.method" or "class.method:line", innermost first. */
    static CallStack stack(String... frames) {
        CallStack.Frame[] all = new CallStack.Frame[frames.length];
        for (int i = 0; i < frames.length; i++) {
            String[] parts = frames[i].split(":", -1);
            int dot = parts[0].lastIndexOf('.');
            int line = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
            all[i] = new CallStack.Frame(parts[0].substring(0, dot), parts[0].substring(dot + 1), line);
        }
        return CallStack.of(all);
    }
}
