package io.github.iopsjunit.fidelity;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The methods of {@link Files}. */
final class FilesWorkloads {

    private FilesWorkloads() {}

    static List<Workload> all() {
        return List.of(
                Workload.named("Files.write of 100 kB")
                        .writes("out.bin", 13, 100_000)
                        .runs(directory -> Files.write(directory.resolve("out.bin"), new byte[100_000])),
                Workload.named("Files.readAllBytes")
                        .input("data.bin", 100_000)
                        .reads("data.bin", 2, 100_000)
                        .runs(directory -> Files.readAllBytes(directory.resolve("data.bin"))),
                Workload.named("Files.writeString and readString")
                        .reads("out.txt", 2, 20_000)
                        .writes("out.txt", 3, 20_000)
                        .runs(directory -> {
                            Files.writeString(directory.resolve("out.txt"), "0123456789".repeat(2000));
                            Files.readString(directory.resolve("out.txt"));
                        }),
                Workload.named("Files.readAllLines")
                        .input("lines.txt", Inputs.lines(2000))
                        .reads("lines.txt", 4, 20_000)
                        .runs(directory -> Files.readAllLines(directory.resolve("lines.txt"))),
                Workload.named("Files.lines")
                        .input("lines.txt", Inputs.lines(2000))
                        .reads("lines.txt", 3, 20_000)
                        .runs(directory -> {
                            try (Stream<String> lines = Files.lines(directory.resolve("lines.txt"))) {
                                lines.forEach(Inputs::use);
                            }
                        }),
                Workload.named("Files.newBufferedReader")
                        .input("lines.txt", Inputs.lines(2000))
                        .reads("lines.txt", 4, 20_000)
                        .runs(FilesWorkloads::readBuffered),
                Workload.named("Files.newBufferedWriter")
                        .writes("out.txt", 3, 20_000)
                        .runs(FilesWorkloads::writeBuffered),
                Workload.named("Files.walk, list, exists, size, move and delete")
                        .setup(FilesWorkloads::plantTree)
                        .runs(FilesWorkloads::walkTree));
    }

    private static void readBuffered(Path directory) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(directory.resolve("lines.txt"))) {
            while (reader.readLine() != null) {
                // each line counts, not what it says
            }
        }
    }

    private static void writeBuffered(Path directory) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(directory.resolve("out.txt"))) {
            for (int line = 0; line < 2000; line++) {
                writer.write("123456789\n");
            }
        }
    }

    private static void plantTree(Path directory) throws IOException {
        Files.createDirectories(directory.resolve("tree/branch/twig"));
        for (String leaf : List.of("tree/one", "tree/branch/two", "tree/branch/twig/three")) {
            Files.write(directory.resolve(leaf), new byte[10]);
        }
    }

    private static void walkTree(Path directory) throws IOException {
        Path tree = directory.resolve("tree");
        try (Stream<Path> walk = Files.walk(tree);
                Stream<Path> list = Files.list(tree)) {
            walk.filter(Files::isRegularFile).forEach(Inputs::use);
            list.forEach(Inputs::use);
        }
        Path moved = Files.move(Files.createFile(directory.resolve("new")), directory.resolve("moved"));
        Files.size(moved);
        Files.delete(moved);
    }
}
