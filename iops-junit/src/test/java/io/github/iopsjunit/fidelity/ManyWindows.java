package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.IoProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The main of a JVM that measures many windows, asking each for its profile, and watches what the recorder leaves on disk. */
final class ManyWindows {

    private static final int OPERATIONS = 100;

    private ManyWindows() {}

    /** Arguments: how many windows, a directory, the file to take the largest size of the temporary directory in bytes. */
    public static void main(String[] arguments) throws Exception {
        int windows = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1], "data.bin");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long largest = 0;
        for (int window = 0; window < windows; window++) {
            IoProfile profile = Iops.measure(() -> write(file));
            if (profile.writeOps() != OPERATIONS
                    || profile.detail().orElseThrow().lostBytes() != 0) {
                throw new IllegalStateException("window " + window + ": " + profile);
            }
            largest = Math.max(largest, size(temporary));
        }
        Files.writeString(Path.of(arguments[2]), Long.toString(largest));
    }

    private static void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            for (int time = 0; time < OPERATIONS; time++) {
                out.write(time);
            }
        }
    }

    /** The recorder deletes files while they are looked for. */
    private static long size(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> Files.isDirectory(file) ? size(file) : sizeOfFile(file))
                    .sum();
        } catch (NoSuchFileException deleted) {
            return 0;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static long sizeOfFile(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException deleted) {
            return 0;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
