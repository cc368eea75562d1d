package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.TestPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws a report again from its JSON alone, without the JVMs that measured: its pages, and beside each the same as Markdown
 * ({@code .md}) and as plain text ({@code .txt}). As in {@code java -cp … io.github.iopsjunit.core.report.Redrawing target/reports/iops}.
 */
public final class Redrawing {

    private static final String ENVIRONMENT = "environment.json";
    private static final String JSON = ".json";

    private final Path directory;
    private final Path data;

    /** @param directory of the report, with {@code data} in it */
    public Redrawing(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        data = this.directory.resolve("data");
    }

    /**
     * Draws a report again.
     *
     * @param arguments the report's directory
     * @throws IOException              naming the file that cannot be read or written
     * @throws IllegalArgumentException naming what is no report, or the file that is damaged or of a newer schema
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "One argument is needed, the directory of a report (such as target/reports/iops), but there were: "
                            + List.of(arguments));
        }
        new Redrawing(Path.of(arguments[0])).draw();
    }

    /**
     * Draws all pages and the front page. Replaces those there are, and deletes nothing.
     *
     * @return how many tests there are
     * @throws IOException              naming the file that cannot be read or written
     * @throws IllegalArgumentException naming the file that is damaged or of a newer schema
     */
    public int draw() throws IOException {
        if (!Files.isDirectory(data)) {
            throw new NotDirectoryException(directory + " is no report: it has no directory \"data\"");
        }
        FixedFiles.writeTo(directory);
        List<IndexEntry> entries = new ArrayList<>();
        for (Path json : tests()) {
            entries.add(drawTest(json));
        }
        drawIndex(entries);
        return entries.size();
    }

    private Set<Path> tests() throws IOException {
        Set<Path> tests = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "*" + JSON)) {
            files.forEach(tests::add);
        }
        tests.removeIf(file -> file.endsWith(ENVIRONMENT));
        return tests;
    }

    private IndexEntry drawTest(Path json) throws IOException {
        TestReport test = read(json);
        String file = json.getFileName().toString();
        String name = file.substring(0, file.length() - JSON.length());
        TestPage page = TestPages.of(test, "data/" + file);
        SafeFiles.write(directory.resolve(name + ".html"), HtmlReport.draw(page));
        write(name + ".md", MarkdownReport.draw(page));
        write(name + ".txt", text(TextReport.draw(page)));
        return IndexEntry.of(test, name + ".html");
    }

    private static TestReport read(Path json) throws IOException {
        try {
            return ReportJson.read(Files.readString(json));
        } catch (IllegalArgumentException damaged) {
            throw new IllegalArgumentException(json + ": " + damaged.getMessage(), damaged);
        }
    }

    private void drawIndex(List<IndexEntry> entries) throws IOException {
        Path lines = data.resolve("index");
        Journals journals = new Journals(lines, new Journal(lines, Fork.UNKNOWN));
        if (Files.isDirectory(lines)) {
            journals.refresh();
        }
        RunHistory history = RunHistory.of(RedrawnForks.of(journals.forks(), entries));
        IndexPage page = IndexPages.of(history, environment(), List.of());
        SafeFiles.write(directory.resolve("index.html"), HtmlReport.draw(page));
        write("index.md", MarkdownReport.draw(page));
        write("index.txt", text(TextReport.draw(page)));
    }

    private Environment environment() throws IOException {
        Path file = data.resolve(ENVIRONMENT);
        return Files.exists(file)
                ? EnvironmentJson.read(Files.readString(file))
                : new Environment("unknown", "unknown", "unknown", "unknown", List.of());
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private void write(String name, String content) throws IOException {
        SafeFiles.write(directory.resolve(name), content.getBytes(StandardCharsets.UTF_8));
    }
}
