package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.FailureText;
import io.github.iopsjunit.core.measure.Measuring;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Subject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is told of a test as soon as it has ended, outside of any window of its own: the error at its line for GitHub, its page as an
 * attachment for GitLab and Jenkins, its numbers and histogram for JUnit's own report. What cannot be told is warned of
 * once; no test fails for it.
 *
 * @param server   who reads along
 * @param settings what is asked for
 */
record TestOutputs(BuildServer server, OutputSettings settings) {

    /**
     * Tells of a test.
     *
     * @param failure why it did not pass, if it did not
     * @param page    where its page is, or will be
     */
    void ended(ExtensionContext context, MeasuredTest test, @Nullable Throwable failure, Optional<Path> page) {
        if (server.isGitHub() && failure != null && isViolation(test, failure)) {
            attempt(() -> StandardOutput.print(List.of(error(test, failure))));
        }
        if (settings.attachments() && page.isPresent()) {
            attempt(() -> Attachment.line(server, page.get()).ifPresent(line -> StandardOutput.print(List.of(line))));
        }
        if (settings.publish()) {
            attempt(() -> publish(context, test));
        }
    }

    /** Not every failure is about I/O. */
    private static boolean isViolation(MeasuredTest test, Throwable failure) {
        Subject subject = test.measurement().subject();
        return test.isOverLimit(failure) || FailureText.isIn(text(failure), subject);
    }

    /** A broken budget may be suppressed by the failure of the test itself. */
    private static String text(Throwable failure) {
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        for (Throwable suppressed : failure.getSuppressed()) {
            text.append('\n').append(suppressed.getMessage());
        }
        return text.toString();
    }

    private String error(MeasuredTest test, Throwable failure) {
        TestIdentity identity = test.identity();
        Optional<SourcePlace> place =
                Measuring.aside(() -> SourcePlace.find(ProjectDirectory.get(), identity, failure));
        return WorkflowCommand.error(
                place.map(SourcePlace::file).map(server::inWorkspace).orElse(""),
                place.map(SourcePlace::line).orElse(0),
                identity.subject(),
                text(failure));
    }

    private static void publish(ExtensionContext context, MeasuredTest test) {
        IoProfile profile = test.measurement().profileOrReason();
        Measuring.aside(() -> TestPublication.publish(context, profile));
    }

    private static void attempt(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException | LinkageError notTold) {
            Warnings.warn("Not all can be told of a test that was measured: " + notTold);
        }
    }
}
