package io.github.iopsjunit.fidelity;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Copies, some of which happen where the recorder does not see them. */
final class CopyWorkloads {

    private static final int SIZE = 10_000;

    private CopyWorkloads() {}

    static List<Workload> all() {
        return List.of(
                Workload.named("Files.copy from path to path")
                        .input("data.bin", SIZE)
                        .readsUnseen("data.bin", Jdk.before21(2, 1), SIZE)
                        .writesUnseen("out.bin", Jdk.before21(2, 1), SIZE)
                        .runs(directory -> Files.copy(in(directory), directory.resolve("out.bin"), REPLACE_EXISTING)),
                Workload.named("Files.copy from path to stream")
                        .input("data.bin", SIZE)
                        .reads("data.bin", Jdk.before21(3, 2), SIZE)
                        .writes("out.bin", Jdk.before21(2, 1), SIZE)
                        .runs(directory -> {
                            try (OutputStream out = out(directory)) {
                                Files.copy(in(directory), out);
                            }
                        }),
                Workload.named("Files.copy from stream to path")
                        .input("data.bin", SIZE)
                        .reads("data.bin", Jdk.before21(3, 2), SIZE)
                        .writes("out.bin", Jdk.before21(2, 1), SIZE)
                        .runs(directory -> {
                            try (InputStream in =
                                    new FileInputStream(in(directory).toFile())) {
                                Files.copy(in, directory.resolve("out.bin"), REPLACE_EXISTING);
                            }
                        }),
                transferTo(),
                Workload.named("FileChannel.transferTo")
                        .input("data.bin", SIZE)
                        .readsUnseen("data.bin", 1, SIZE)
                        .writesUnseen("out.bin", 1, SIZE)
                        .runs(directory -> {
                            try (FileChannel in = FileChannel.open(in(directory), READ);
                                    FileChannel out = FileChannel.open(directory.resolve("out.bin"), CREATE, WRITE)) {
                                in.transferTo(0, SIZE, out);
                            }
                        }),
                transferFrom());
    }

    /** JDK 17 maps the source and writes, which the recorder sees; later ones copy inside the kernel, which it does not. */
    private static Workload transferFrom() {
        Workload.Builder workload = Workload.named("FileChannel.transferFrom").input("data.bin", SIZE);
        if (Jdk.copiesInKernel()) {
            workload.readsUnseen("data.bin", 1, SIZE).writesUnseen("out.bin", 1, SIZE);
        } else {
            workload.writes("out.bin", 1, SIZE);
        }
        return workload.runs(directory -> {
            try (FileChannel in = FileChannel.open(in(directory), READ);
                    FileChannel out = FileChannel.open(directory.resolve("out.bin"), CREATE, WRITE)) {
                out.transferFrom(in, 0, SIZE);
            }
        });
    }

    /** A loop of reads and writes on JDK 17; one copy inside the kernel, which the recorder does not see, on later ones. */
    private static Workload transferTo() {
        Workload.Builder workload =
                Workload.named("FileInputStream.transferTo(FileOutputStream)").input("data.bin", SIZE);
        if (Jdk.copiesInKernel()) {
            workload.readsUnseen("data.bin", 1, SIZE).writesUnseen("out.bin", 1, SIZE);
        } else {
            workload.reads("data.bin", 3, SIZE).writes("out.bin", 2, SIZE);
        }
        return workload.runs(directory -> {
            try (InputStream in = new FileInputStream(in(directory).toFile());
                    OutputStream out = out(directory)) {
                in.transferTo(out);
            }
        });
    }

    private static Path in(Path directory) {
        return directory.resolve("data.bin");
    }

    private static OutputStream out(Path directory) throws IOException {
        return new FileOutputStream(directory.resolve("out.bin").toFile());
    }
}
