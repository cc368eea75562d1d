package io.github.iopsjunit.samples;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.junit.MeasureIops;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive of 100 small files, written straight to a file and through a buffer. {@link ZipOutputStream} writes the fields of its
 * headers byte by byte and has no buffer of its own.
 */
@MeasureIops
class ZipExportTest {

    private static final int ENTRIES = 100;

    @TempDir
    Path directory;

    Path archive;

    @BeforeEach
    void chooseFile() {
        archive = directory.resolve("invoices.zip");
    }

    // snippet:start zip
    @Test
    void straightOnTheFile(Iops iops) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive)) {
            export(out);
        }

        // Exact by construction. For an entry: headers of 30, 16 and 46 single bytes, its name twice, and its content,
        // which is small enough to leave the compressor in one piece. For the end of the archive: 22 single bytes.
        assertThat(iops).writeOps().isEqualTo(ENTRIES * (30 + 16 + 46 + 2 + 1) + 22);
        assertThat(iops).file("invoices.zip").bytesWritten().isEqualTo(Files.size(archive));
    }

    @Test
    void buffered(Iops iops) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
            export(out);
        }

        // A limit, for how well an entry compresses depends on the machine's zlib: about 15 kB, in blocks of 8 KiB.
        assertThat(iops).writeOps().isLessThanOrEqualTo(3);
        assertThat(iops).file("invoices.zip").bytesWritten().isEqualTo(Files.size(archive));
    }
    // snippet:end zip

    private static void export(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (int number = 0; number < ENTRIES; number++) {
            zip.putNextEntry(new ZipEntry("invoice-%03d.txt".formatted(number)));
            zip.write("Invoice %d: 12 apples, 3 pears\n".formatted(number).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }
}
