package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept in memory and on disk does not grow with the number of operations or of tests. */
class MemoryTest {

    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path directory;

    @Test
    void manyOperationsFitIntoLittleMemoryWithAllTheirDetail() throws Exception {
        int operations = Soak.count(200_000, 1_000_000);
        assertThat(run(ManyOperations.class, operations, "-Xmx128m")).isEmpty();
    }

    @Test
    void theRecordersFilesStaySmallAndAreGoneAtTheEnd() throws Exception {
        int windows = Soak.count(50, 1_000);
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        String largest = run(ManyWindows.class, windows, "-Djava.io.tmpdir=" + temporary);
        assertThat(Long.parseLong(largest)).isPositive().isLessThan(64 * MEBIBYTE);
        assertThat(temporary).isEmptyDirectory();
    }

    private String run(Class<?> main, int times, String option) throws Exception {
        Path result = directory.resolve("result.txt");
        Fork.await(
                Fork.java(List.of(option), main, Integer.toString(times), directory.toString(), result.toString()),
                directory.resolve("console.txt"));
        return Files.readString(result);
    }
}
