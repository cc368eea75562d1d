package io.github.iopsjunit.samples;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.junit.MeasureIops;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A CSV file of 20,000 bytes, imported with Apache Commons CSV through a stream that counts bytes for a progress bar. That stream
 * passes on single bytes, as one does that overrides {@link InputStream#read()} only: without a buffer behind it, every byte is
 * a call to the operating system.
 *
 * <p>The bytes are exact by construction. The ops are one for each byte, or one for each 8 KiB, and one or two more for the end of the file:
 * how often the decoder asks for that is the JDK's business, so it is left open here.
 */
@MeasureIops
class CsvImportTest {

    private static final int ROWS = 1_000;
    private static final int SIZE = ROWS * "0000000,article,250\n".length();

    @TempDir
    Path directory;

    Path csv;

    @BeforeEach
    void writeFile() throws IOException { // setup: not measured
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            rows.append("%07d,article,250\n".formatted(row));
        }
        csv = Files.writeString(directory.resolve("prices.csv"), rows);
    }

    // snippet:start csv
    @Test
    void unbuffered(Iops iops) throws IOException {
        InputStream in = new FileInputStream(csv.toFile());

        assertEquals(250_000, sumOfPrices(new ProgressInputStream(in)));

        assertThat(iops).bytesRead().isEqualTo(SIZE);
        assertThat(iops).file("prices.csv").readOps().isBetween(SIZE + 1, SIZE + 2);
    }

    @Test
    void buffered(Iops iops) throws IOException {
        InputStream in = new BufferedInputStream(new FileInputStream(csv.toFile()));

        assertEquals(250_000, sumOfPrices(new ProgressInputStream(in)));

        assertThat(iops).bytesRead().isEqualTo(SIZE);
        assertThat(iops).file("prices.csv").readOps().isBetween(3 + 1, 3 + 2);
    }
    // snippet:end csv

    private static long sumOfPrices(InputStream in) throws IOException {
        long sum = 0;
        try (InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
            for (CSVRecord row : rows) {
                sum += Long.parseLong(row.get(2));
            }
        }
        return sum;
    }

    /** Counts what has been read. {@link InputStream} makes of it a block's read that reads byte by byte. */
    @SuppressWarnings("InputStreamSlowMultibyteRead") // the mistake that this sample shows
    private static final class ProgressInputStream extends InputStream {

        private final InputStream in;
        private long bytes;

        ProgressInputStream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        @Override
        public String toString() {
            return bytes + " bytes read";
        }
    }
}
