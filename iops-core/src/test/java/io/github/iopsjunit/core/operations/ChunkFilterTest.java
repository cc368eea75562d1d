package io.github.iopsjunit.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChunkFilterTest {

    private static final int HEADER = 68;

    @TempDir
    Path directory;

    private final ChunkFilter filter = new ChunkFilter();

    @Test
    void keepsWhatItSeesForTheFirstTime() throws IOException {
        byte[] row = row(chunk(1, 1, 100), chunk(2, 2, 200));
        assertThat(filtered(row)).isEqualTo(row);
    }

    @Test
    void dropsWhatItHasSeen() throws IOException {
        filtered(row(chunk(1, 1, 100), chunk(2, 2, 200)));
        assertThat(filtered(row(chunk(1, 1, 100), chunk(2, 2, 200), chunk(3, 3, 300))))
                .isEqualTo(chunk(3, 3, 300));
        assertThat(filtered(row(chunk(2, 2, 200), chunk(4, 4, 400), chunk(3, 3, 300), chunk(5, 5, 500))))
                .isEqualTo(row(chunk(4, 4, 400), chunk(5, 5, 500)));
    }

    @Test
    void tellsChunksApartByEitherClock() throws IOException {
        filtered(chunk(1, 1, 100));
        assertThat(filtered(row(chunk(1, 2, 100), chunk(2, 1, 100))))
                .isEqualTo(row(chunk(1, 2, 100), chunk(2, 1, 100)));
    }

    @Test
    void nothingIsLeftWhenAllWereSeen() throws IOException {
        Path file = write(chunk(1, 1, 100));
        assertThat(filter.dropSeen(file)).isTrue();
        Files.write(file, chunk(1, 1, 100));
        assertThat(filter.dropSeen(file)).isFalse();
        assertThat(file).isEmptyFile();
        assertThat(filter.dropSeen(file)).isFalse();
    }

    /** More than one buffer's worth, and a shift that overlaps itself. */
    @Test
    void movesLargeChunksWhole() throws IOException {
        filtered(chunk(1, 1, 100));
        assertThat(filtered(row(chunk(1, 1, 100), chunk(2, 2, 200_000), chunk(3, 3, 70_000))))
                .isEqualTo(row(chunk(2, 2, 200_000), chunk(3, 3, 70_000)));
    }

    @Test
    void aFileThatIsCutOffIsAnError() throws IOException {
        byte[] row = row(chunk(1, 1, 100), chunk(2, 2, 200));
        for (int length : new int[] {1, HEADER - 1, 99, 100 + HEADER, row.length - 1}) {
            Path file = write(Arrays.copyOf(row, length));
            assertThatThrownBy(() -> new ChunkFilter().dropSeen(file))
                    .as("cut after " + length)
                    .isInstanceOf(EOFException.class)
                    .hasMessage("a chunk of the flight recording is cut off");
        }
    }

    /** As a chunk's header says while it is being written; taken at its word, it would be passed forever. */
    @Test
    void aChunkWithoutASizeIsAnError() throws IOException {
        byte[] unfinished = chunk(1, 1, 100);
        ByteBuffer.wrap(unfinished).putLong(8, 0);
        Path file = write(unfinished);
        assertThatThrownBy(() -> filter.dropSeen(file)).isInstanceOf(EOFException.class);
    }

    @Test
    void anotherFormatIsAnError() throws IOException {
        Path file = write(new byte[200]);
        assertThatThrownBy(() -> filter.dropSeen(file))
                .isInstanceOf(IOException.class)
                .hasMessage("not a chunk of a flight recording");
    }

    private byte[] filtered(byte[] row) throws IOException {
        Path file = write(row);
        filter.dropSeen(file);
        return Files.readAllBytes(file);
    }

    private Path write(byte[] row) throws IOException {
        return Files.write(directory.resolve("row.jfr"), row);
    }

    private static byte[] row(byte[]... chunks) {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            row.writeBytes(chunk);
        }
        return row.toByteArray();
    }

    /** A header as the recorder writes it, and a body that shows when it is moved. */
    private static byte[] chunk(long startNanos, long startTicks, int size) {
        byte[] chunk = new byte[size];
        for (int i = HEADER; i < size; i++) {
            chunk[i] = (byte) (startNanos * 31 + i * 7L);
        }
        ByteBuffer.wrap(chunk)
                .putInt(0, 0x464C5200)
                .putLong(8, size)
                .putLong(32, startNanos)
                .putLong(48, startTicks);
        return chunk;
    }
}
