package io.github.iopsjunit.core.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Writes whole files such that nobody ever reads half of one, also when several processes write the same. */
final class SafeFiles {

    private SafeFiles() {}

    private static final String WRITER = ProcessHandle.current().pid() + "-"
            + Long.toUnsignedString(ThreadLocalRandom.current().nextLong() ^ System.nanoTime(), Character.MAX_RADIX);

    private static final AtomicLong USES = new AtomicLong();

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /**
     * Replaces the file. A thread whose interrupt is pending may call this, which rules out channels that an interrupt closes.
     * An asynchronous one is none of them, and the flight recorder does not see it: thousands of pages would make events that
     * are read only to be dropped.
     */
    static void write(Path file, byte[] content) throws IOException {
        Path half = file.resolveSibling("." + file.getFileName() + "." + unique() + ".tmp");
        boolean moved = false;
        try {
            try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(half, NEW, new CallingThread())) {
                writeAll(channel, ByteBuffer.wrap(content));
            }
            move(half, file);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(half);
            }
        }
    }

    private static void writeAll(AsynchronousFileChannel channel, ByteBuffer content) throws IOException {
        try {
            while (content.hasRemaining()) {
                // Done when it is returned, so that nothing is waited for and no interrupt noticed.
                channel.write(content, content.position()).get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** {@return letters and digits that no other thread or process gets} */
    static String unique() {
        return WRITER + "-" + Long.toString(USES.getAndIncrement(), Character.MAX_RADIX);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
