package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.environment.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Draws the front page, one thread and one fork at a time. */
final class IndexDrawing {

    /** A lock per front page: several instances in one JVM may draw the same one. */
    private static final ConcurrentMap<Path, Object> THREADS = new ConcurrentHashMap<>();

    private static final int MOST_ATTEMPTS = 3;

    /** Some hundred tests. */
    private static final long SMALL_BYTES = 256 * 1024;

    private final Path index;
    private final Path environmentFile;
    private final Path lock;
    private final Journals journals;
    private Optional<FileTime> awaitedInVain = Optional.empty();

    IndexDrawing(Path index, Path data, Journals journals) {
        this.index = index;
        this.journals = journals;
        environmentFile = data.resolve("environment.json");
        lock = data.resolve("index.lock");
    }

    /** @param environment where this fork runs; empty while that is not known */
    void draw(Optional<Environment> environment) throws IOException {
        synchronized (THREADS.computeIfAbsent(index, any -> new Object())) {
            try (RedrawLock forks = RedrawLock.acquire(lock, patience(environment.isPresent()))) {
                awaitedInVain = forks.isHeld() ? Optional.empty() : RedrawLock.taken(lock);
                journals.refresh();
                Environment all =
                        environment.isPresent() ? remember(environment.get()) : recall(Environment.ofUnfinishedRun());
                int attempts = 0;
                do {
                    write(all);
                    // Without the lock another fork may have drawn more than this one knew, and been overwritten.
                } while (!forks.isHeld() && ++attempts < MOST_ATTEMPTS && journals.refresh());
            }
        }
    }

    /** No unfinished index waits twice for the same holder of the lock. */
    private Duration patience(boolean isLast) throws IOException {
        if (isLast) {
            return RedrawLock.PATIENCE;
        }
        boolean again = awaitedInVain.isPresent() && awaitedInVain.equals(RedrawLock.taken(lock));
        return again ? Duration.ZERO : RedrawLock.SHORT_PATIENCE;
    }

    /** {@return whether drawing it takes no longer than the page of a test, about} */
    boolean isSmall() throws IOException {
        return journals.bytes() <= SMALL_BYTES;
    }

    /** {@return the last entry of each test of the latest run, up to now} */
    List<IndexEntry> latest() throws IOException {
        synchronized (THREADS.computeIfAbsent(index, any -> new Object())) {
            journals.refresh();
            return RunHistory.of(journals.forks()).latest();
        }
    }

    private void write(Environment environment) throws IOException {
        int damaged = journals.damaged();
        List<String> notes = damaged == 0
                ? List.of()
                : List.of("Lines of the index that could not be read, and are missing here: " + damaged
                        + ". The tests' pages are not affected.");
        byte[] html = HtmlReport.draw(IndexPages.of(RunHistory.of(journals.forks()), environment, notes));
        if (!Files.exists(index) || !Arrays.equals(Files.readAllBytes(index), html)) {
            SafeFiles.write(index, html);
        }
    }

    private Environment remember(Environment environment) throws IOException {
        Environment all = environment.withVolumesOf(recall(environment));
        SafeFiles.write(environmentFile, EnvironmentJson.write(all));
        return all;
    }

    // What cannot be read is replaced: it holds nothing that the next run would not find out again.
    private Environment recall(Environment fallback) throws IOException {
        try {
            return Files.exists(environmentFile) ? EnvironmentJson.read(Files.readString(environmentFile)) : fallback;
        } catch (IllegalArgumentException e) {
            return fallback;
        }
    }
}
