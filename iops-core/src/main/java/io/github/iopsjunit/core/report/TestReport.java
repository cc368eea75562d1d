package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.IoProfile;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A measured test, with all that a report says of it.
 *
 * @param uniqueId       the test's unique id, which tells apart what bears the same name
 * @param className      the binary name of the test class
 * @param methodName     the test method
 * @param displayName    how the test is shown; may hold any character
 * @param status         how it ended
 * @param failureMessage why it failed or was aborted, if it was
 * @param scope          whose I/O counts, in words
 * @param startedAt      when the measured part began
 * @param profile        what was measured
 */
public record TestReport(
        String uniqueId,
        String className,
        String methodName,
        String displayName,
        Status status,
        Optional<String> failureMessage,
        String scope,
        Instant startedAt,
        IoProfile profile) {

    public TestReport {
        Objects.requireNonNull(uniqueId, "uniqueId");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(methodName, "methodName");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(failureMessage, "failureMessage");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(profile, "profile");
    }

    /** How a test ended. */
    public enum Status {
        /** It passed. */
        PASSED,
        /** It failed by itself. */
        FAILED,
        /** It failed by its budget alone. */
        OVER_BUDGET,
        /** It failed by its baseline alone: no budget was broken. */
        OVER_BASELINE,
        /** An assumption did not hold. */
        ABORTED;

        /** {@return whether somebody should look after it} */
        public boolean isUnwell() {
            return this == FAILED || this == OVER_BUDGET || this == OVER_BASELINE;
        }
    }
}
