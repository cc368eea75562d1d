package io.github.iopsjunit.core.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets one fork at a time draw the index, by a file that only one can create: which network file systems honour, where they do
 * not always honour locks on files. It saves work; nothing is lost without it, so whoever cannot get it goes on.
 */
final class RedrawLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Drawing takes a fraction of a second: whoever has held the lock for so long was killed. */
    private static final Duration STALE = Duration.ofSeconds(10);

    private static final int PAUSE_MILLIS = 10;

    private final Path file;
    private final boolean held;

    private RedrawLock(Path file, boolean held) {
        this.file = file;
        this.held = held;
    }

    /** Waits for the lock, but not for ever, and not when the thread is interrupted. */
    static RedrawLock acquire(Path file) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Files.createFile(file);
                return new RedrawLock(file, true);
            } catch (FileAlreadyExistsException e) {
                if (isStale(file)) {
                    Files.deleteIfExists(file);
                    return new RedrawLock(file, false);
                }
            }
            if (System.nanoTime() > end || !pause()) {
                return new RedrawLock(file, false);
            }
        }
    }

    /** {@return whether nobody else draws now; otherwise look afterwards whether something was missed} */
    boolean isHeld() {
        return held;
    }

    @Override
    public void close() throws IOException {
        if (held) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isStale(Path file) throws IOException {
        try {
            Instant created = Files.getLastModifiedTime(file).toInstant();
            return created.plus(STALE).isBefore(Instant.now());
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
