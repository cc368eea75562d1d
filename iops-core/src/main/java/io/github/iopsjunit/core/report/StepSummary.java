package io.github.iopsjunit.core.report;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * The file that GitHub shows as the summary of a step. Any number of modules and forks, and whatever else runs in the step, write to it: so
 * each module has a block between two marks, which its forks replace while they hold a lock on the file; all else stays
 * as it is, byte by byte. GitHub refuses a file that is too large, so a block takes no more than what is left.
 */
public final class StepSummary {

    /** GitHub shows nothing at all of a larger one. */
    static final int MOST_BYTES = 1024 * 1024;

    /** For what others may append after us. */
    private static final int RESERVE = 16 * 1024;

    private static final int ATTEMPTS = 500;
    private static final int PAUSE_MILLIS = 10;

    private final Path file;
    private final String module;

    /**
     * Names the file, which is neither read nor created yet.
     *
     * @param file   that the environment names
     * @param module tells the block from those of others: the same for all forks of a module
     */
    public StepSummary(Path file, String module) {
        this.file = file;
        this.module = PageNames.key(module);
    }

    /** Tells what the block may be: the largest first. */
    interface Blocks {
        List<Supplier<String>> now() throws IOException;
    }

    /**
     * Replaces the module's block.
     *
     * @param blocks of which the first that fits is taken; asked while nobody else writes, so that no block replaces one that
     *               tells more
     * @throws IOException naming the file, when it cannot be read, locked or written, or not even the smallest block fits
     */
    void replace(Blocks blocks) throws IOException {
        // Closing the file ends the lock.
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw")) {
            lock(opened);
            byte[] bytes = new byte[Math.toIntExact(opened.length())];
            opened.readFully(bytes);
            // One character per byte, so that what others wrote stays as it is in whatever encoding.
            MarkedText text = new MarkedText(new String(bytes, StandardCharsets.ISO_8859_1), module);
            String block = fitting(blocks.now(), MOST_BYTES - RESERVE - text.others());
            byte[] all = text.with(block).getBytes(StandardCharsets.ISO_8859_1);
            opened.seek(0);
            opened.write(all);
            opened.setLength(all.length);
        }
    }

    private String fitting(List<Supplier<String>> blocks, int space) throws IOException {
        for (Supplier<String> content : blocks) {
            String utf8 = new String(content.get().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            String block = MarkedText.block(module, utf8);
            if (block.length() <= space) {
                return block;
            }
        }
        throw new IOException("the step's summary is full: " + file + " must not grow beyond 1 MiB");
    }

    /** By looking again: in one JVM several class loaders may hold us, and there a lock cannot be waited for. */
    private static void lock(RandomAccessFile opened) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (tryLock(opened)) {
                return;
            }
            pause();
        }
        throw new IOException("another process has locked the step's summary for too long");
    }

    private static boolean tryLock(RandomAccessFile opened) throws IOException {
        try {
            return opened.getChannel().tryLock() != null;
        } catch (OverlappingFileLockException heldInThisJvm) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the step's summary", e);
        }
    }
}
