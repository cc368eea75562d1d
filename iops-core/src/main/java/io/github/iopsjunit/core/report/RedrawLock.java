package io.github.iopsjunit.core.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets one fork at a time draw the index, by a file that only one can create: which network file systems honour, where they do
 * not always honour locks on files. It saves work; nothing is lost without it, so whoever cannot get it goes on.
 */
final class RedrawLock implements AutoCloseable {

    /** For an index that nobody will draw again. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** For one that is drawn again anyway: others wait meanwhile, and whoever holds the lock may have been killed. */
    static final Duration SHORT_PATIENCE = Duration.ofMillis(250);

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
    static RedrawLock acquire(Path file, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
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

    /** {@return when the lock was taken by whoever holds it; empty when nobody does} */
    static Optional<FileTime> taken(Path file) throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
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
        return taken(file)
                .filter(time -> time.toInstant().plus(STALE).isBefore(Instant.now()))
                .isPresent();
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
