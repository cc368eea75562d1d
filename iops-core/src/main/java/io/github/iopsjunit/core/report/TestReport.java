package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.report.page.Badge;
import java.time.Instant;
import java.util.Comparator;
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
 * @param limits         what it was judged by
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
        IoProfile profile,
        TestLimits limits) {

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
        Objects.requireNonNull(limits, "limits");
    }

    /** A test that nothing limits. */
    public TestReport(
            String uniqueId,
            String className,
            String methodName,
            String displayName,
            Status status,
            Optional<String> failureMessage,
            String scope,
            Instant startedAt,
            IoProfile profile) {
        this(
                uniqueId,
                className,
                methodName,
                displayName,
                status,
                failureMessage,
                scope,
                startedAt,
                profile,
                TestLimits.NONE);
    }

    /** {@return the same test, with what it was judged by} */
    public TestReport withLimits(TestLimits judgedBy) {
        return new TestReport(
                uniqueId,
                className,
                methodName,
                displayName,
                status,
                failureMessage,
                scope,
                startedAt,
                profile,
                judgedBy);
    }

    /** How a test ended, in the order in which readers shall look at it: all that tells statuses apart is told here. */
    public enum Status {
        /** It failed by its budget alone. */
        OVER_BUDGET("over budget", "▲", Urgency.ABOUT_IO),
        /** It failed by its baseline alone: no budget was broken. */
        OVER_BASELINE("over baseline", "△", Urgency.ABOUT_IO),
        /** It failed by its budget or its baseline, but neither is certain to be broken: the bounds are too wide, or nothing was measured. */
        UNDECIDED("undecided", "?", Urgency.ABOUT_IO),
        /** It failed by itself. */
        FAILED("failed", "✗", Urgency.ABOUT_OTHER_THINGS),
        /** An assumption did not hold. */
        ABORTED("aborted", "○", Urgency.NONE),
        /** It passed. */
        PASSED("passed", "✓", Urgency.NONE);

        /** Of two that are as urgent, what made more operations comes first. */
        static final Comparator<Status> MOST_URGENT_FIRST = Comparator.comparing(status -> status.urgency);

        @SuppressWarnings("ImmutableEnumChecker") // a record of texts
        private final Badge badge;

        private final Urgency urgency;

        private enum Urgency {
            ABOUT_IO,
            ABOUT_OTHER_THINGS,
            NONE
        }

        Status(String word, String sign, Urgency urgency) {
            badge = new Badge(word, sign);
            this.urgency = urgency;
        }

        /** {@return whether somebody should look after it} */
        public boolean isUnwell() {
            return urgency != Urgency.NONE;
        }

        /** {@return how all kinds of reports show it} */
        Badge badge() {
            return badge;
        }
    }
}
