package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all forks left, read as it grows: a line is parsed once, so that drawing the index again costs what is new and not
 * what there is. Not for use by several threads at a time.
 */
final class Journals {

    private static final class Known {
        private long position;
        private Fork fork = Fork.UNKNOWN;
        private final List<IndexEntry> entries = new ArrayList<>();
        private int damaged;
    }

    private final Path folder;
    private final Journal own;
    private final Map<Path, Known> known = new HashMap<>();

    /** @param own whose entries are known without being parsed */
    Journals(Path folder, Journal own) {
        this.folder = folder;
        this.own = own;
    }

    /** Reads what is new; {@return whether there was anything} */
    boolean refresh() throws IOException {
        own.tell(this::takeOwn);
        Map<Path, Long> sizes = sizes();
        boolean changed = known.keySet().retainAll(sizes.keySet());
        for (Map.Entry<Path, Long> journal : sizes.entrySet()) {
            Known sofar = known.computeIfAbsent(journal.getKey(), any -> new Known());
            if (journal.getValue() > sofar.position) {
                changed |= readOn(journal.getKey(), sofar);
            }
        }
        return changed;
    }

    private void takeOwn(List<IndexEntry> entries, long length) {
        Known sofar = known.computeIfAbsent(own.file(), any -> new Known());
        sofar.fork = own.fork();
        sofar.entries.addAll(entries);
        sofar.position = length;
    }

    /** {@return what each fork has listed} */
    List<ForkEntries> forks() {
        return known.values().stream()
                .map(journal -> new ForkEntries(journal.fork, journal.entries))
                .toList();
    }

    /** {@return how many lines could not be read} */
    int damaged() {
        return known.values().stream().mapToInt(journal -> journal.damaged).sum();
    }

    /** {@return how much all forks have listed, which need not be read for that} */
    long bytes() throws IOException {
        return sizes().values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<Path, Long> sizes() throws IOException {
        Map<Path, Long> sizes = new HashMap<>();
        try (DirectoryStream<Path> journals = Files.newDirectoryStream(folder, "*" + Journal.SUFFIX)) {
            for (Path journal : journals) {
                sizes.put(journal, Files.size(journal));
            }
        }
        return sizes;
    }

    // Up to the last line break: what follows is still being written.
    private static boolean readOn(Path journal, Known sofar) throws IOException {
        byte[] tail;
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "r")) {
            file.seek(sofar.position);
            tail = new byte[Math.toIntExact(file.length() - sofar.position)];
            file.readFully(tail);
        }
        int end = tail.length;
        while (end > 0 && tail[end - 1] != '\n') {
            end--;
        }
        new String(tail, 0, end, StandardCharsets.UTF_8).lines().forEach(line -> parse(line, sofar));
        sofar.position += end;
        return end > 0;
    }

    private static void parse(String line, Known sofar) {
        try {
            ObjectNode node = Json.parse(line);
            if (Fork.isIn(node)) {
                sofar.fork = Fork.read(node);
            } else {
                sofar.entries.add(IndexEntryJson.read(node));
            }
        } catch (IllegalArgumentException e) {
            sofar.damaged++;
        }
    }
}
