package io.github.iopsjunit.core.report;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What this writer has to tell the index, a line per test. Each writer has a file of its own, so that no two ever write to
 * the same one and none needs a lock; what a killed fork has written stays readable up to its last whole line.
 */
final class Journal {

    /** How journals are called. */
    static final String SUFFIX = ".jsonl";

    private final Path file;

    Journal(Path folder) {
        file = folder.resolve(SafeFiles.unique() + SUFFIX);
    }

    synchronized void append(List<IndexEntry> entries) throws IOException {
        String lines = entries.stream()
                .map(entry -> IndexEntryJson.write(entry) + "\n")
                .collect(Collectors.joining());
        try (OutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
