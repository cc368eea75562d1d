package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.measure.Measuring;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.opentest4j.AssertionFailedError;

/** Makes the failures of tests that are over a limit: nobody's code threw them, so their trace is the test alone, where an editor leads to. */
final class Violation {

    private static final int UNKNOWN_LINE = -1;

    private Violation() {}

    /**
     * {@return the failure} Looks the test up in the module's sources, on our own thread; without them its line is not told.
     *
     * @param message what is wrong
     * @param test    the test
     */
    static AssertionFailedError of(String message, TestIdentity test) {
        AssertionFailedError failure = new AssertionFailedError(message);
        Optional<SourcePlace> place = place(test, failure);
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    test.className(),
                    test.methodName(),
                    place.map(source -> String.valueOf(source.file().getFileName()))
                            .orElse(null),
                    place.map(SourcePlace::line).filter(line -> line > 0).orElse(UNKNOWN_LINE))
        });
        return failure;
    }

    private static Optional<SourcePlace> place(TestIdentity test, AssertionFailedError failure) {
        failure.setStackTrace(new StackTraceElement[0]); // of which no frame is the test's
        CompletableFuture<Optional<SourcePlace>> found = new CompletableFuture<>();
        Measuring.aside(List.of(() -> found.complete(inSources(test, failure)))).join();
        return found.join();
    }

    private static Optional<SourcePlace> inSources(TestIdentity test, AssertionFailedError failure) {
        try {
            return SourcePlace.find(ProjectDirectory.get(), test.className(), test.methodName(), failure);
        } catch (RuntimeException | LinkageError unreadable) {
            return Optional.empty(); // the failure is worth more than its line
        }
    }
}
