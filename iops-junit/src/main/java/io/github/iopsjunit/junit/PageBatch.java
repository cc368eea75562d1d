package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.report.IndexEntry;
import io.github.iopsjunit.core.report.RedactedReport;
import io.github.iopsjunit.core.report.ReportDirectory;
import io.github.iopsjunit.core.report.TestReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The pages of a class's tests, to be written one by one on our own thread. After the first failure the rest is left out. */
final class PageBatch {

    private final ReportDirectory directory;
    private final RedactedReport redacted;
    private final TouchedFolders touched;
    private final List<Supplier<TestReport>> tests;
    private final Runnable afterEach;
    private final List<IndexEntry> entries = new ArrayList<>();
    private Optional<String> failure = Optional.empty();

    private interface Writing {
        void run() throws IOException;
    }

    /** @param afterEach is run after each test's page, also when it could not be written */
    PageBatch(
            ReportDirectory directory,
            RedactedReport redacted,
            TouchedFolders touched,
            List<Supplier<TestReport>> tests,
            Runnable afterEach) {
        this.directory = directory;
        this.redacted = redacted;
        this.touched = touched;
        this.tests = tests;
        this.afterEach = afterEach;
    }

    /**
     * {@return a step per page, and one that lists them all}
     *
     * @param atTheEnd is told why not all was written, if it was not
     */
    List<Runnable> steps(Consumer<Optional<String>> atTheEnd) {
        List<Runnable> steps = new ArrayList<>();
        for (Supplier<TestReport> test : tests) {
            steps.add(() -> {
                attempt(() -> write(test.get()));
                afterEach.run();
            });
        }
        steps.add(() -> {
            attempt(() -> directory.list(entries));
            atTheEnd.accept(failure);
        });
        return steps;
    }

    /** {@return what was written of it; all of it at the end} */
    List<IndexEntry> entries() {
        return entries;
    }

    private void write(TestReport test) throws IOException {
        entries.add(directory.write(redacted.of(test)));
        touched.add(test.profile());
    }

    private void attempt(Writing writing) {
        if (failure.isEmpty()) {
            try {
                writing.run();
            } catch (IOException | RuntimeException | Error notWritten) {
                // An Error, too: it must neither take the pages of other classes with it, nor go unsaid.
                failure = Optional.of(notWritten.toString());
            }
        }
    }
}
