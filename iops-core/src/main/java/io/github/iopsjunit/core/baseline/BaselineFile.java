package io.github.iopsjunit.core.baseline;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A baseline in its file. Several threads and processes may change it at the same time: each change is made to what the others
 * left, under a lock, and the file is replaced as a whole. Not to be used in a window: it does I/O.
 */
public final class BaselineFile {

    private static final Set<PosixFilePermission> WRITABLE = PosixFilePermissions.fromString("-w--w--w-");

    private final Path path;

    /** @param path where it is, or will be */
    public BaselineFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** {@return where it is} */
    public Path path() {
        return path;
    }

    /**
     * {@return what is recorded; nothing when there is no file yet}
     *
     * @throws BaselineFileException when there is one that cannot be understood: it stays as it is
     */
    public Baseline read() {
        byte[] content;
        try {
            content = Files.readAllBytes(path);
        } catch (NoSuchFileException none) {
            return Baseline.EMPTY;
        } catch (IOException | RuntimeException notRead) {
            throw new BaselineFileException("Cannot read the baseline " + path + ": " + notRead, notRead);
        }
        return parse(content);
    }

    private Baseline parse(byte[] content) {
        try {
            return BaselineReader.read(content);
        } catch (IllegalArgumentException wrong) {
            throw new BaselineFileException(
                    "Cannot read the baseline " + path + ": " + wrong.getMessage()
                            + ". Nothing is compared and the file stays as it is. Repair it, take it from version control, or"
                            + " delete it to record all anew.",
                    wrong);
        }
    }

    /** {@return whether the file, or else its directory, is meant to be written} The super-user may write what nobody is meant to. */
    public boolean isWritable() {
        Path target = Files.exists(path) ? path : nearestDirectory();
        try {
            return Files.isWritable(target)
                    && Files.getPosixFilePermissions(target).stream().anyMatch(WRITABLE::contains);
        } catch (IOException | UnsupportedOperationException noSuchPermissions) {
            return Files.isWritable(target);
        }
    }

    private Path nearestDirectory() {
        Path directory = path;
        while (directory.getParent() != null && !Files.exists(directory)) {
            directory = directory.getParent();
        }
        return directory;
    }

    /**
     * Changes what is recorded. The file is not touched when that changes nothing.
     *
     * @param change makes of what is recorded now what is to be
     * @return what is recorded afterwards
     * @throws BaselineFileException when it cannot be read or written: it stays as it was
     */
    public Baseline change(UnaryOperator<Baseline> change) {
        if (!isWritable()) {
            throw new BaselineFileException("Cannot write the baseline " + path + ": it is read-only");
        }
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path;
            Files.createDirectories(target.getParent());
            return FileMutex.holding(target, () -> changeLocked(target, change));
        } catch (IOException notWritten) {
            throw new BaselineFileException("Cannot write the baseline " + path + ": " + notWritten, notWritten);
        }
    }

    private Baseline changeLocked(Path target, UnaryOperator<Baseline> change) throws IOException {
        Baseline before = read();
        Baseline after = change.apply(before);
        boolean nothingToWrite = before.equals(after) && (Files.exists(target) || after.equals(Baseline.EMPTY));
        if (!nothingToWrite) {
            replace(target, BaselineJson.write(after));
        }
        return after;
    }

    private void replace(Path target, byte[] content) throws IOException {
        Path half = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".tmp");
        boolean moved = false;
        try {
            Files.write(half, content);
            keepPermissions(target, half);
            move(half, target);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(half);
            }
        }
    }

    /** Temporary files are private; a committed one is not. */
    private static void keepPermissions(Path target, Path half) throws IOException {
        try {
            Files.setPosixFilePermissions(
                    half,
                    Files.exists(target)
                            ? Files.getPosixFilePermissions(target)
                            : PosixFilePermissions.fromString("rw-r--r--"));
        } catch (UnsupportedOperationException noSuchPermissions) {
            return; // they are inherited from the directory there
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException notAtomic) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
