package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.environment.BuildProcess;
import io.github.iopsjunit.core.environment.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The folder that a report is written to: {@code index.html}, beside it a page per test, and in {@code data} the same as
 * JSON. Any number of threads and processes may write to one folder at the same time. Nothing in it is ever deleted.
 *
 * <p>Writing the tests of a class costs the same however many there are already. The index is drawn from lines that each
 * writer leaves in a file of its own and that each reader parses once.
 */
public final class ReportDirectory {

    private final Path directory;
    private final Path data;
    private final Journal journal;
    private final IndexDrawing index;
    private volatile boolean prepared;

    /**
     * Names the folder, which is neither read nor created yet.
     *
     * @param directory where the report shall be
     */
    public ReportDirectory(Path directory) {
        this(directory, new Fork(BuildProcess.current(), Instant.now()));
    }

    /** @param fork who writes */
    ReportDirectory(Path directory, Fork fork) {
        this.directory = directory.toAbsolutePath().normalize();
        data = this.directory.resolve("data");
        Path lines = data.resolve("index");
        journal = new Journal(lines, fork);
        index = new IndexDrawing(index(), data, new Journals(lines, journal));
    }

    /**
     * {@return where the page of a test is, or will be} Always the same for the same test; the file's name is short and safe,
     * whatever the test is called.
     *
     * @param className  the binary name of the test class
     * @param methodName the test method
     * @param uniqueId   the test's unique id
     */
    public Path pageOf(String className, String methodName, String uniqueId) {
        return directory.resolve(PageNames.of(className, methodName, uniqueId) + ".html");
    }

    /** {@return where the front page is, or will be} */
    public Path index() {
        return directory.resolve("index.html");
    }

    /**
     * Writes pages and JSON of tests that ended, and leaves for the index what it needs.
     *
     * @param tests as a rule those of a class; may be empty
     * @throws IOException naming the folder, when something could not be written
     */
    public void write(List<TestReport> tests) throws IOException {
        List<IndexEntry> entries = new ArrayList<>(tests.size());
        for (TestReport test : tests) {
            entries.add(write(test));
        }
        list(entries);
    }

    /**
     * Writes page and JSON of a test that ended.
     *
     * @param test which is not in the index before it is {@link #list listed} there
     * @return what to list
     * @throws IOException naming the folder, when something could not be written
     */
    public IndexEntry write(TestReport test) throws IOException {
        try {
            prepare();
            String name = PageNames.of(test.className(), test.methodName(), test.uniqueId());
            String json = name + ".json";
            SafeFiles.write(data.resolve(json), ReportJson.bytes(test));
            SafeFiles.write(directory.resolve(name + ".html"), HtmlReport.draw(TestPages.of(test, "data/" + json)));
            return IndexEntry.of(test, name + ".html");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Leaves for the index what it needs of tests whose pages are written.
     *
     * @param entries as a rule those of a class; may be empty
     * @throws IOException naming the folder, when it could not be written
     */
    public void list(List<IndexEntry> entries) throws IOException {
        try {
            prepare();
            journal.append(entries);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Draws the front page from what all writers have left, and changes nothing when it is up to date.
     *
     * @param environment where this fork runs; the file systems that other forks touched are kept
     * @throws IOException naming the folder, when something could not be read or written
     */
    public void writeIndex(Environment environment) throws IOException {
        drawIndex(Optional.of(environment));
    }

    /**
     * Draws the front page while tests still run, with the environment that a fork has left, if one has.
     *
     * @throws IOException naming the folder, when something could not be read or written
     */
    public void writeUnfinishedIndex() throws IOException {
        drawIndex(Optional.empty());
    }

    /**
     * {@return whether so few tests are listed, by all writers together, that drawing the front page takes hardly any time}
     *
     * @throws IOException naming the folder, when something could not be read
     */
    public boolean isSmall() throws IOException {
        try {
            prepare();
            return index.isSmall();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Brings the summary of a step of GitHub's up to date with what all forks have listed of the latest run: the same as the
     * front page counts.
     *
     * @param summary where it stands
     * @param title   what was run, such as the module's name
     * @param shown   how the summary shall name the front page
     * @throws IOException naming the file, when something could not be read or written
     */
    public void summarize(StepSummary summary, String title, String shown) throws IOException {
        prepare();
        summary.replace(() -> blocks(new RunSummaries(index.latest(), title, shown)));
    }

    /** The less room there is, the less is told. */
    private static List<Supplier<String>> blocks(RunSummaries run) {
        return List.of(
                () -> MarkdownReport.draw(run.ofAtMost(50, 20)),
                () -> MarkdownReport.draw(run.ofAtMost(10, 5)),
                () -> MarkdownReport.draw(run.ofAtMost(3, 0)),
                () -> MarkdownReport.draw(run.ofAtMost(0, 0)));
    }

    private void drawIndex(Optional<Environment> environment) throws IOException {
        try {
            prepare();
            index.draw(environment);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Once, for nothing in the folder is deleted while tests run; what is, is missed when writing fails. */
    private void prepare() throws IOException {
        if (prepared) {
            return;
        }
        Files.createDirectories(data.resolve("index"));
        FixedFiles.writeTo(directory);
        prepared = true;
    }

    private IOException unwritable(IOException cause) {
        return new IOException("The I/O report could not be written to " + directory + ": " + cause, cause);
    }
}
