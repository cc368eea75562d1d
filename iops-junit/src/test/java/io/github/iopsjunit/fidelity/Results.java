package io.github.iopsjunit.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Collects how often the product was true and writes it as a section of {@code target/fidelity.md}. The sections of other
 * test classes, which may run in other JVMs, stay as they are.
 */
final class Results {

    private static final Path TARGET =
            Path.of(System.getProperty("basedir", ""), "target").toAbsolutePath();

    private final String title;
    private final Map<String, Row> rows = new TreeMap<>();

    /** Begins a section. */
    Results(String title) {
        this.title = title;
    }

    private record Row(int runs, int wrong, int exact) {
        Row plus(Row other) {
            return new Row(runs + other.runs, wrong + other.wrong, exact + other.exact);
        }

        String cells() {
            return runs + " | " + wrong + " | " + exact;
        }
    }

    /** Adds runs. */
    synchronized void add(String what, int runs, int wrong, int exact) {
        rows.merge(what, new Row(runs, wrong, exact), Row::plus);
    }

    /** Writes this section, and the whole table anew. */
    synchronized void write() throws IOException {
        Path sections = Files.createDirectories(TARGET.resolve("fidelity"));
        StringBuilder section = new StringBuilder("## " + title + ", JDK " + Runtime.version() + "\n\n");
        section.append("| workload, scope | runs | wrong | all bounds meet |\n|---|---|---|---|\n");
        rows.forEach((what, row) -> section.append("| ")
                .append(what)
                .append(" | ")
                .append(row.cells())
                .append(" |\n"));
        String name = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-"
                + Runtime.version().feature() + ".md";
        Files.writeString(sections.resolve(name), section.append("\n"));
        Files.writeString(TARGET.resolve("fidelity.md"), joined(sections));
    }

    private static String joined(Path sections) throws IOException {
        try (Stream<Path> files = Files.list(sections)) {
            StringBuilder all = new StringBuilder();
            List<Path> sorted = files.sorted().toList();
            for (Path file : sorted) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
