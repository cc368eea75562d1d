package io.github.iopsjunit.core.report;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What this writer has to tell the index: whose fork it is, and a line per test. Each writer has a file of its own, so that no two ever write to
 * the same one and none needs a lock; what a killed fork has written stays readable up to its last whole line.
 */
final class Journal {

    /** How journals are called. */
    static final String SUFFIX = ".jsonl";

    private final Path file;
    private final Fork fork;
    private final List<IndexEntry> untold = new ArrayList<>();
    private long length;

    Journal(Path folder, Fork fork) {
        this.fork = fork;
        file = folder.resolve(SafeFiles.unique() + SUFFIX);
    }

    synchronized void append(List<IndexEntry> entries) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        if (length == 0) {
            lines.writeBytes(fork.line());
        }
        for (IndexEntry entry : entries) {
            lines.writeBytes(IndexEntryJson.write(entry));
        }
        try (OutputStream out = new FileOutputStream(file.toFile(), true)) {
            out.write(lines.toByteArray());
        }
        length += lines.size();
        untold.addAll(entries);
    }

    Fork fork() {
        return fork;
    }

    Path file() {
        return file;
    }

    /**
     * Tells the entries of this writer that were not told before, so that nobody need parse them.
     *
     * @param listener gets them, and how long the file was with them
     */
    synchronized void tell(BiConsumer<List<IndexEntry>, Long> listener) {
        if (!untold.isEmpty()) {
            listener.accept(List.copyOf(untold), length);
            untold.clear();
        }
    }
}
