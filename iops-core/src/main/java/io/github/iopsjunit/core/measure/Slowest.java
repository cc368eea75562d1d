package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.SlowestOperation;
import io.github.iopsjunit.core.profile.StackFrame;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers the operation that took longest. One on a stream without a name is none: it may have waited for another process. */
final class Slowest {

    private long nanos = -1;
    private @Nullable SlowestOperation operation;

    void add(Operation candidate, boolean read, Verdict verdict) {
        String path = candidate.path();
        if (path != null && candidate.durationNanos() > nanos) {
            nanos = candidate.durationNanos();
            Verdict.Site site = verdict.site();
            operation = new SlowestOperation(
                    read,
                    path,
                    candidate.bytes(),
                    Duration.ofNanos(nanos),
                    site.className().equals(CallSite.UNKNOWN)
                            ? Optional.empty()
                            : Optional.of(
                                    new StackFrame(site.className(), site.methodName(), Math.max(0, site.line()))));
        }
    }

    void add(Slowest other) {
        if (other.nanos > nanos) {
            nanos = other.nanos;
            operation = other.operation;
        }
    }

    Optional<SlowestOperation> operation() {
        return Optional.ofNullable(operation);
    }
}
