package io.github.iopsjunit.fidelity;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** {@link RandomAccessFile}, whose primitives JDK 17 reads and writes byte by byte. */
final class RandomAccessWorkloads {

    private RandomAccessWorkloads() {}

    static List<Workload> all() {
        return List.of(
                Workload.named("RandomAccessFile.readInt, 100 times")
                        .input("data.bin", 400)
                        .reads("data.bin", Jdk.before21(400, 100), 400)
                        .runs(RandomAccessWorkloads::readInts),
                Workload.named("RandomAccessFile.writeLong, 50 times")
                        .writes("out.bin", Jdk.before21(400, 50), 400)
                        .runs(RandomAccessWorkloads::writeLongs),
                Workload.named("RandomAccessFile.seek and readFully, 10 times")
                        .input("data.bin", 100_000)
                        .reads("data.bin", 10, 10_000)
                        .runs(RandomAccessWorkloads::readBlocks),
                readLine());
    }

    /** Byte by byte. On later JDKs the recorder is told of each line only, without its end and without the end of the file. */
    private static Workload readLine() {
        Workload.Builder workload =
                Workload.named("RandomAccessFile.readLine, 20 lines").input("lines.txt", Inputs.lines(20));
        if (Jdk.recordsLinesAsOne()) {
            workload.reads("lines.txt", 20, 180).readsUnseen("lines.txt", 181, 20);
        } else {
            workload.reads("lines.txt", 201, 200);
        }
        return workload.runs(RandomAccessWorkloads::readLines);
    }

    private static void readInts(Path directory) throws IOException {
        try (RandomAccessFile file = open(directory, "data.bin", "r")) {
            for (int time = 0; time < 100; time++) {
                file.readInt();
            }
        }
    }

    private static void writeLongs(Path directory) throws IOException {
        try (RandomAccessFile file = open(directory, "out.bin", "rw")) {
            for (int time = 0; time < 50; time++) {
                file.writeLong(time);
            }
        }
    }

    private static void readBlocks(Path directory) throws IOException {
        byte[] block = new byte[1000];
        try (RandomAccessFile file = open(directory, "data.bin", "r")) {
            for (int time = 0; time < 10; time++) {
                file.seek(90_000 - time * 10_000L);
                file.readFully(block);
            }
        }
    }

    private static void readLines(Path directory) throws IOException {
        try (RandomAccessFile file = open(directory, "lines.txt", "r")) {
            while (file.readLine() != null) {
                // each line counts, not what it says
            }
        }
    }

    private static RandomAccessFile open(Path directory, String name, String mode) throws IOException {
        return new RandomAccessFile(directory.resolve(name).toFile(), mode);
    }
}
