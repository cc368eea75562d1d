package io.github.iopsjunit.core.baseline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread of one process at a time change a file: by the operating system's lock, which a killed process loses, on a
 * file beside it, which is gone afterwards.
 *
 * <p>POSIX takes a process's lock away when it closes any descriptor of the file. So within a process only one thread may open the
 * lock's file, and while the lock is held it is looked at and never opened again.
 */
final class FileMutex {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 5;
    private static final int MOST_BYTES = 1 << 20;

    private FileMutex() {}

    /** What is done while the lock is held. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Waits for the lock of a file, and {@return what the work returned}. */
    static <T> T holding(Path target, Work<T> work) throws IOException {
        Path file = target.resolveSibling("." + target.getFileName() + ".lock");
        synchronized (monitor(file)) {
            try (FileChannel lock = acquire(file)) {
                Objects.requireNonNull(lock);
                try {
                    return work.run();
                } finally {
                    // While it is held: whoever has opened it meanwhile notices.
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** One in a JVM, also where class loaders have classes of their own. */
    private static Object monitor(Path file) {
        return (FileMutex.class.getName() + " " + file).intern();
    }

    private static FileChannel acquire(Path file) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            FileChannel channel = tryAcquire(file);
            if (channel != null) {
                return channel;
            }
            if (System.nanoTime() > end) {
                throw new IOException("another process has held " + file + " for " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    private static @Nullable FileChannel tryAcquire(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean acquired = false;
        try {
            acquired = isLocked(channel) && isStill(file, channel);
        } finally {
            if (!acquired) {
                channel.close();
            }
        }
        return acquired ? channel : null;
    }

    /** Far behind the content, for some systems keep others from what is locked. Released with the channel. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException ofAnotherThread) {
            return false;
        }
    }

    /** Whoever held it before may have deleted it after it was opened here: then this is a lock on nothing. Told by a length. */
    private static boolean isStill(Path file, FileChannel channel) throws IOException {
        int length = ThreadLocalRandom.current().nextInt(1, MOST_BYTES);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), length - 1);
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a lock", e);
        }
    }
}
