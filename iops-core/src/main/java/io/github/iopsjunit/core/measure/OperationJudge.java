package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.CallStack;
import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.Exclusion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges operations by what the recorder proves: the path, and each distinct stack once. Used by one thread. */
final class OperationJudge {

    private final JdkFiles jdkFiles;
    private final StackJudge stackJudge;
    private final Map<CallStack, StackJudge.StackVerdict> stacks = new HashMap<>();
    private final Map<String, Optional<Exclusion.Kind>> paths = new HashMap<>();

    OperationJudge(JdkFiles jdkFiles, StackJudge stackJudge) {
        this.jdkFiles = jdkFiles;
        this.stackJudge = stackJudge;
    }

    /** {@return what a read of, or write to, a file is} */
    Verdict judge(Operation operation) {
        StackJudge.StackVerdict stack = stacks.computeIfAbsent(operation.stack(), stackJudge::judge);
        return new Verdict(exclusion(operation, stack), stack.site());
    }

    /** Forgets the stacks of a batch: they are never seen again. */
    void endBatch() {
        stacks.clear();
        paths.clear();
    }

    private Optional<Exclusion.Kind> exclusion(Operation operation, StackJudge.StackVerdict stack) {
        if (stack.exclusion().isPresent()) {
            return stack.exclusion();
        }
        @Nullable String path = operation.path();
        if (path != null) {
            return paths.computeIfAbsent(path, this::judgePath);
        }
        return operation.kind() == Operation.Kind.FILE_WRITE && stack.underPrintStream()
                ? Optional.of(Exclusion.Kind.CONSOLE)
                : Optional.empty();
    }

    /** Shared memory is a file system of its own, though it is mounted among the devices. */
    private Optional<Exclusion.Kind> judgePath(String path) {
        if (path.startsWith("/dev/") && !path.startsWith("/dev/shm/")) {
            return Optional.of(Exclusion.Kind.DEVICES);
        }
        return jdkFiles.contains(path) ? Optional.of(Exclusion.Kind.JDK_FILES) : Optional.empty();
    }
}
