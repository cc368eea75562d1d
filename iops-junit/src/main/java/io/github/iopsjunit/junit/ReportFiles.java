package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.measure.Measuring;
import io.github.iopsjunit.core.redaction.Redaction;
import io.github.iopsjunit.core.report.IndexEntry;
import io.github.iopsjunit.core.report.RedactedReport;
import io.github.iopsjunit.core.report.ReportDirectory;
import io.github.iopsjunit.core.report.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Where a run's reports go. Written when a class has ended, on our own thread: its I/O gets into no window that is open
 * meanwhile. The class {@linkplain Patience waits for its pages}. Closing waits until all is written. What cannot be written is said once, loudly; no test fails
 * for it. May be used from any thread.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes only these, JUnit 6 warns of what is only that
final class ReportFiles implements CloseableResource, AutoCloseable {

    /** Whoever ends the JVM may lose patience, too: Docker kills after ten seconds. */
    private static final long PATIENCE_AT_EXIT = TimeUnit.SECONDS.toNanos(5);

    private final Path root;
    private final String module;
    private final ReportDirectory directory;
    private final RedactedReport redacted;
    private final RunOutputs outputs;
    private final IndexUpdates updates = new IndexUpdates(this::writeUnfinishedIndex, this::isSmall);
    private final Patience patience = new Patience(new TimeAllowance());
    private final WrittenAtExit atExit;
    private CompletableFuture<Void> written;

    // What follows is our own thread's alone.
    private final TouchedFolders touched = new TouchedFolders();
    private final List<IndexEntry> listed = new ArrayList<>();
    private boolean indexIsOld;

    private interface Drawing {
        void draw() throws IOException;
    }

    /** Waits until the JVM is prepared to write reports. */
    private ReportFiles(Path root, String module, Redaction redaction, RunOutputs outputs) {
        this.root = root;
        this.module = module;
        this.redacted = new RedactedReport(redaction);
        this.outputs = outputs;
        this.written = ReportPreparation.begin();
        written.join();
        this.directory = new ReportDirectory(root);
        this.atExit = new WrittenAtExit(this::writeAtExit);
    }

    /** {@return the files below a directory; empty, with a warning, when it cannot be written} */
    static Optional<ReportFiles> open(Path root, Redaction redaction, RunOutputs outputs) {
        return open(root, ProjectDirectory.get(), redaction, outputs);
    }

    /** {@return the same for the tests of a module, which may share the directory with others} */
    static Optional<ReportFiles> open(Path root, Path module, Redaction redaction, RunOutputs outputs) {
        try {
            Files.createDirectories(root);
            if (Files.isWritable(root)) {
                return Optional.of(new ReportFiles(root, ProjectDirectory.segment(module, root), redaction, outputs));
            }
            Warnings.warn(cannotWrite(root, "it is not writable"));
        } catch (IOException notCreated) {
            Warnings.warn(cannotWrite(root, notCreated.toString()));
        }
        return Optional.empty();
    }

    /** {@return where the test's page is, or will be} */
    Path pageOf(TestIdentity identity) {
        return directory.pageOf(
                redacted.text(identity.className()),
                redacted.text(identity.methodName()),
                redacted.uniqueId(idOf(identity)));
    }

    /** {@return what the report knows the test by: JUnit's id, behind its module's name where several may share the directory} */
    String idOf(TestIdentity identity) {
        return module + identity.uniqueId();
    }

    /** Has the pages of a class's tests written, and the index if that is due. */
    void write(List<Supplier<TestReport>> tests) {
        PageBatch batch = new PageBatch(directory, redacted, touched, tests, patience::pageWritten);
        patience.awaitClass(addBatch(batch), tests.size());
    }

    private synchronized CompletableFuture<Void> addBatch(PageBatch batch) {
        // One after the other: what ends while one is being written is resolved in one pass. One that fails takes no
        // other along.
        written = written.exceptionally(failed -> null)
                .thenCompose(any -> Measuring.aside(batch.steps(failure -> writtenBatch(batch, failure))));
        return written;
    }

    /** Waits for what is being written, and has the index drawn. */
    @Override
    public void close() {
        allWritten().join();
        updates.stop();
        atExit.close();
        Measuring.aside(List.of(this::writeLastIndex)).join();
        outputs.tell(listed, directory.index());
    }

    private synchronized CompletableFuture<Void> allWritten() {
        return written;
    }

    private void writtenBatch(PageBatch batch, Optional<String> failure) {
        listed.addAll(batch.entries());
        failure.ifPresent(reason -> Warnings.warn(cannotWrite(root, reason)));
        indexIsOld = true;
        updates.changed(listed.size());
    }

    private void writeUnfinishedIndex() {
        writeIndex(directory::writeUnfinishedIndex);
    }

    private boolean isSmall() {
        try {
            return directory.isSmall();
        } catch (IOException | RuntimeException notRead) {
            // Whoever draws it is told, and says so.
            return false;
        }
    }

    /** Without asking the system for its name and disks: there may be little time. */
    private void writeAtExit() {
        updates.stop();
        Patience.await(
                allWritten().thenCompose(any -> Measuring.aside(List.of(this::writeUnfinishedIndex))),
                PATIENCE_AT_EXIT);
    }

    private void writeLastIndex() {
        if (indexIsOld) {
            indexIsOld = false;
            writeIndex(() -> directory.writeIndex(redacted.of(Environment.capture(touched.all()))));
        }
    }

    private void writeIndex(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException | RuntimeException | Error notWritten) {
            Warnings.warn(cannotWrite(root, notWritten.toString()));
        }
        outputs.summarize(directory);
    }

    private static String cannotWrite(Path root, String reason) {
        return "Cannot write I/O reports to " + root + ": " + reason + ". The tests are measured all the same. Set "
                + ConfigurationKey.REPORT_DIRECTORY + " to a directory that can be written, or "
                + ConfigurationKey.REPORT_ENABLED + "=false.";
    }
}
