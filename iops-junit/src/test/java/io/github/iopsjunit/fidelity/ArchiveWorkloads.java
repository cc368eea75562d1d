package io.github.iopsjunit.fidelity;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Archives, and what is read from the class path. */
final class ArchiveWorkloads {

    private static final byte[] CONTENT = new byte[1000];

    private ArchiveWorkloads() {}

    static List<Workload> all() {
        return List.of(
                Workload.named("ZipOutputStream straight on a file")
                        .writes("out.zip", 417, 5472)
                        .runs(directory -> {
                            try (OutputStream out = out(directory)) {
                                zip(out);
                            }
                        }),
                Workload.named("ZipOutputStream on a buffer")
                        .writes("out.zip", 1, 5472)
                        .runs(directory -> {
                            try (OutputStream out = new BufferedOutputStream(out(directory))) {
                                zip(out);
                            }
                        }),
                Workload.named("ZipFile")
                        .setup(ArchiveWorkloads::plantArchive)
                        .reads("data.zip", 14, Jdk.before21(5589, 5567))
                        .runs(ArchiveWorkloads::unzip));
    }

    private static void plantArchive(Path directory) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve("data.zip")))) {
            zip(out);
        }
    }

    /** Five entries, not compressed, so that the archive is the same with each version of the compressing library. */
    private static void zip(OutputStream out) throws IOException {
        CRC32 checksum = new CRC32();
        checksum.update(CONTENT);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (int number = 0; number < 5; number++) {
            ZipEntry entry = new ZipEntry("entry-" + number);
            entry.setTime(1_000_000_000_000L);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(CONTENT.length);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(CONTENT);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static void unzip(Path directory) throws IOException {
        try (ZipFile zip = new ZipFile(directory.resolve("data.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                zip.getInputStream(entry).readAllBytes();
            }
        }
    }

    private static OutputStream out(Path directory) throws IOException {
        return new FileOutputStream(directory.resolve("out.zip").toFile());
    }
}
