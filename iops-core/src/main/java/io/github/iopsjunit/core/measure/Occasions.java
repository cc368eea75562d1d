package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells the first time from those that follow: of what happens once in a JVM, only the first time in a window is first touch.
 * A class loader or an archive connection of its own for each call opens its archive each time, and that is the code's doing.
 * Relies on the recorder to pass on what one thread did in its order.
 */
final class Occasions {

    /** By what is touched, which was the first. */
    private final Map<String, Long> firsts = new HashMap<>();

    private final Map<Touch, Progress> touches = new HashMap<>();

    /**
     * One time of touching something.
     *
     * @param touched what: a file, or a class
     * @param id      tells the times apart; 0 for one that began before the window
     */
    record Occasion(String touched, long id) {}

    private record Touch(String touched, long thread) {}

    /** How far a thread has come. */
    private static final class Progress {
        private long id;
        private boolean searching;
        private boolean ended;
    }

    /** {@return the occasion, when it is the first one; null for what comes again} */
    @Nullable
    Occasion first(String path, Operation operation, FirstTouch kind) {
        return switch (kind) {
            case NONE -> null;
            case SET_UP -> new Occasion(path, 0);
            case INITIALIZER ->
                first(operation.stack().initializedClass(), operation.stack().initializedClassId());
            case ARCHIVE_BEGIN, ARCHIVE -> first(path, opening(path, operation, kind == FirstTouch.ARCHIVE_BEGIN));
            case BUNDLE -> first(path, pass(path, operation));
        };
    }

    /** {@return whether an occasion of a later part of the window is its first one} */
    boolean isFirst(Occasion later) {
        return first(later.touched(), later.id()) != null;
    }

    private @Nullable Occasion first(String touched, long id) {
        if (id == 0) {
            return new Occasion(touched, 0);
        }
        Long first = firsts.putIfAbsent(touched, id);
        return first == null || first == id ? new Occasion(touched, id) : null;
    }

    /** An opening begins with the first of the reads that search for the archive's end. */
    private long opening(String path, Operation operation, boolean searches) {
        Progress progress = progress(path, operation);
        if (searches && !progress.searching) {
            progress.id = operation.endNanos();
        }
        progress.searching = searches;
        return progress.id;
    }

    /** A file has been read when its end was found; whoever reads on begins again. */
    private long pass(String path, Operation operation) {
        Progress progress = progress(path, operation);
        boolean end = operation.bytes() == 0;
        if (progress.id == 0 || (progress.ended && !end)) {
            progress.id = operation.endNanos();
        }
        progress.ended = end;
        return progress.id;
    }

    private Progress progress(String path, Operation operation) {
        return Objects.requireNonNull(
                touches.computeIfAbsent(new Touch(path, operation.javaThreadId()), any -> new Progress()));
    }
}
