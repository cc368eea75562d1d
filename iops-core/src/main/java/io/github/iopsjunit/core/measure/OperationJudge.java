package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.CallStack;
import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Exclusion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges operations by what the recorder proves: the path, and each distinct stack once. Used by one thread. */
final class OperationJudge {

    private static final List<String> NO_DEVICES =
            List.of("/dev/shm", "/dev/fd", "/dev/stdin", "/dev/stdout", "/dev/stderr");

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
        Optional<Exclusion.Kind> exclusion = exclusion(operation, stack);
        return new Verdict(
                exclusion, doubt(operation, stack, exclusion), stack.site(), stack.excerpt(), stack.firstTouch());
    }

    /** Forgets the stacks of a batch: they are never seen again. */
    void endBatch() {
        stacks.clear();
        paths.clear();
    }

    private Optional<Exclusion.Kind> exclusion(Operation operation, StackJudge.StackVerdict stack) {
        boolean write = operation.kind() == Operation.Kind.FILE_WRITE;
        Exclusion.Kind otherWay = write ? Exclusion.Kind.CLASS_LOADING : Exclusion.Kind.CONSOLE;
        Optional<Exclusion.Kind> byStack = stack.exclusion().filter(kind -> kind != otherWay);
        if (byStack.isPresent()) {
            return byStack;
        }
        @Nullable String path = operation.path();
        if (path != null) {
            Optional<Exclusion.Kind> byPath = paths.computeIfAbsent(path, this::judgePath);
            return write ? byPath.filter(kind -> kind != Exclusion.Kind.JDK_FILES) : byPath;
        }
        return write && stack.print() == StackJudge.Print.CONSOLE
                ? Optional.of(Exclusion.Kind.CONSOLE)
                : Optional.empty();
    }

    private static Optional<Doubt> doubt(
            Operation operation, StackJudge.StackVerdict stack, Optional<Exclusion.Kind> exclusion) {
        boolean unnamedWrite = operation.kind() == Operation.Kind.FILE_WRITE && operation.path() == null;
        if (exclusion.isPresent()) {
            boolean byPrintStream = unnamedWrite && stack.exclusion().isEmpty();
            return byPrintStream ? Optional.of(Doubt.CONSOLE_OR_CHILD) : Optional.empty();
        }
        if (unnamedWrite && stack.print() == StackJudge.Print.PERHAPS_CONSOLE) {
            return Optional.of(Doubt.PERHAPS_CONSOLE);
        }
        return stack.isCut() ? Optional.of(Doubt.CUT_STACK) : Optional.empty();
    }

    /** {@return whether code that is neither the JDK's, nor the runner's, nor ours made a file operation} */
    boolean isUsers(Operation operation) {
        if (operation.kind() != Operation.Kind.FILE_READ && operation.kind() != Operation.Kind.FILE_WRITE) {
            return false;
        }
        Verdict verdict = judge(operation);
        String caller = verdict.site().className();
        return verdict.exclusion().isEmpty()
                && !caller.equals(CallSite.UNKNOWN)
                && !caller.startsWith("io.github.iopsjunit.core.")
                && !caller.startsWith("org.apache.maven.");
    }

    /** Shared memory is a file system of its own, though it is mounted among the devices; a descriptor may be any file's. */
    private Optional<Exclusion.Kind> judgePath(String given) {
        Path path;
        try {
            path = Path.of(given).normalize();
        } catch (InvalidPathException notInThisCharset) {
            return Optional.empty(); // neither a device nor the JDK's: those have plain names
        }
        boolean device = path.startsWith("/dev") && NO_DEVICES.stream().noneMatch(path::startsWith);
        if (device) {
            return Optional.of(Exclusion.Kind.DEVICES);
        }
        return jdkFiles.contains(path) ? Optional.of(Exclusion.Kind.JDK_FILES) : Optional.empty();
    }
}
