package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.report.ReportDirectory;
import io.github.iopsjunit.core.report.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Where a run's reports go. Written when a class has ended, on that class's thread: there no window is open that its I/O
 * could get into. What cannot be written is said once, loudly; no test fails for it. May be used from any thread.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes only these, JUnit 6 warns of what is only that
final class ReportFiles implements CloseableResource, AutoCloseable {

    private static final long INDEX_INTERVAL = TimeUnit.SECONDS.toNanos(2);

    /** Drawing grows with the suite: so many times as long as it took, the index is left as it is. */
    private static final long DRAWINGS_APART = 20;

    private final Path root;
    private final ReportDirectory directory;
    private final Set<Path> touched = new TreeSet<>();
    private long indexWritten = System.nanoTime();
    private long lastDrawing;
    private boolean indexIsOld;

    private ReportFiles(Path root) {
        this.root = root;
        this.directory = new ReportDirectory(root);
    }

    /** {@return the files below a directory; empty, with a warning, when it cannot be written} */
    static Optional<ReportFiles> open(Path root) {
        try {
            Files.createDirectories(root);
            if (Files.isWritable(root)) {
                return Optional.of(new ReportFiles(root));
            }
            warn(root, "it is not writable");
        } catch (IOException notCreated) {
            warn(root, notCreated.toString());
        }
        return Optional.empty();
    }

    /** {@return where the test's page is, or will be} */
    Path pageOf(TestIdentity identity) {
        return directory.pageOf(identity.className(), identity.methodName(), identity.uniqueId());
    }

    /** Writes the pages of a class's tests, and the index if that is due. */
    synchronized void write(List<TestReport> reports) {
        try {
            directory.write(reports);
            reports.forEach(report ->
                    report.profile().detail().ifPresent(detail -> detail.files().forEach(this::remember)));
            indexIsOld = true;
            if (System.nanoTime() - indexWritten > Math.max(INDEX_INTERVAL, DRAWINGS_APART * lastDrawing)) {
                writeIndex();
            }
        } catch (IOException | RuntimeException notWritten) {
            warn(root, notWritten);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (indexIsOld) {
                writeIndex();
            }
        } catch (IOException | RuntimeException notWritten) {
            warn(root, notWritten);
        }
    }

    private void writeIndex() throws IOException {
        long begin = System.nanoTime();
        directory.writeIndex(Environment.capture(touched));
        indexIsOld = false;
        indexWritten = System.nanoTime();
        lastDrawing = indexWritten - begin;
    }

    /** The nearest folder still there stands for its files: they lie on the same volume, and there are few of them. */
    private void remember(FileActivity file) {
        try {
            Path folder = Path.of(file.path()).toAbsolutePath().getParent();
            while (folder != null && !touched.contains(folder) && !Files.isDirectory(folder)) {
                folder = folder.getParent();
            }
            if (folder != null) {
                touched.add(folder);
            }
        } catch (InvalidPathException unnamed) {
            // A stream on a file descriptor, or a name that is none on this platform: on no volume that we could tell.
        }
    }

    private static void warn(Path root, String reason) {
        Warnings.warn(cannotWrite(root, reason));
    }

    private static void warn(Path root, Exception reason) {
        Warnings.warn(cannotWrite(root, reason.toString()));
    }

    private static String cannotWrite(Path root, String reason) {
        return "Cannot write I/O reports to " + root + ": " + reason + ". The tests are measured all the same. Set "
                + ConfigurationKey.REPORT_DIRECTORY + " to a directory that can be written, or "
                + ConfigurationKey.REPORT_ENABLED + "=false.";
    }
}
