package io.github.iopsjunit.core.profile;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The operation that took longest, of those on a file that has a name.
 *
 * @param read     whether it was a read; else it was a write
 * @param path     the file
 * @param bytes    how many bytes it moved
 * @param duration from the call to its return
 * @param caller   the line of code that made it; empty when unknown
 */
public record SlowestOperation(boolean read, String path, long bytes, Duration duration, Optional<StackFrame> caller) {

    public SlowestOperation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(duration, "duration");
        Objects.requireNonNull(caller, "caller");
    }
}
