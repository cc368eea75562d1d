package io.github.iopsjunit.core.baseline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread of one process at a time change a file: by the operating system's lock, which a killed process loses, on a
 * file beside it, which is gone afterwards.
 */
final class FileMutex implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 5;

    private final Path target;
    private final Path file;
    private final FileChannel channel;

    private FileMutex(Path target, Path file, FileChannel channel) {
        this.target = target;
        this.file = file;
        this.channel = channel;
    }

    /** Waits for the lock. */
    static FileMutex acquire(Path target) throws IOException {
        Path file = target.resolveSibling("." + target.getFileName() + ".lock");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            FileMutex mutex = tryAcquire(target, file);
            if (mutex != null) {
                return mutex;
            }
            if (System.nanoTime() > end) {
                throw new IOException("another process has held " + file + " for " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    private static @Nullable FileMutex tryAcquire(Path target, Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean acquired = false;
        try {
            acquired = isLocked(channel) && isStill(file, channel);
        } finally {
            if (!acquired) {
                channel.close();
            }
        }
        return acquired ? new FileMutex(target, file, channel) : null;
    }

    /** Far behind the content, for some systems keep others from reading what is locked. Released with the channel. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException ofAnotherThread) {
            return false;
        }
    }

    /** Whoever held it before may have deleted it after it was opened here: then this is a lock on nothing. */
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        String token = UUID.randomUUID().toString();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).equals(token);
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    /** {@return the file that may be changed while this is held} */
    Path target() {
        return target;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a lock", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
