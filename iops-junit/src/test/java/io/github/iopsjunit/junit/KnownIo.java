package io.github.iopsjunit.junit;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** I/O of which the number of operations is known by construction. */
final class KnownIo {

    /** Bytes of each write. */
    static final int SIZE = 10;

    private KnownIo() {}

    /** Makes so many write calls of {@link #SIZE} bytes, in the calling thread. */
    static void write(int ops) {
        write(ops, "known");
    }

    /** The same, to a file whose name begins so. */
    static void write(int ops, String name) {
        try {
            Path file = Files.createTempFile(name, ".bin");
            try (FileOutputStream out = new FileOutputStream(file.toFile())) {
                byte[] bytes = new byte[SIZE];
                for (int op = 0; op < ops; op++) {
                    out.write(bytes);
                }
            }
            Files.delete(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes the write calls in a thread of its own, and waits for it. */
    static void writeInAnotherThread(int ops) {
        Thread thread = new Thread(() -> write(ops), "known I/O");
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
