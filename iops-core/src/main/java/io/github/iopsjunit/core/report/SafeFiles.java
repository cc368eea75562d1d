package io.github.iopsjunit.core.report;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ThreadLocalRandom;

/** Writes whole files such that nobody ever reads half of one, also when several processes write the same. */
final class SafeFiles {

    private SafeFiles() {}

    /** Replaces the file, in UTF-8. A thread whose interrupt is pending may call this, which rules out channels. */
    static void write(Path file, String text) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        Path half = Path.of(String.valueOf(parent), "." + file.getFileName() + "." + unique() + ".tmp");
        try {
            try (OutputStream out = new FileOutputStream(half.toFile())) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            move(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** {@return letters and digits that no other thread or process gets} */
    static String unique() {
        long random = ThreadLocalRandom.current().nextLong() ^ System.nanoTime();
        return ProcessHandle.current().pid() + "-" + Long.toUnsignedString(random, Character.MAX_RADIX);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
