package io.github.iopsjunit.fidelity;

import static io.github.iopsjunit.fidelity.Inputs.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The streams of {@code java.io}. */
final class StreamWorkloads {

    private StreamWorkloads() {}

    static List<Workload> all() {
        return Stream.concat(inputs().stream(), outputs().stream()).toList();
    }

    private static List<Workload> inputs() {
        return List.of(
                Workload.named("FileInputStream by 8 KiB to the end")
                        .input("data.bin", 100_000)
                        .reads("data.bin", 14, 100_000)
                        .runs(directory -> {
                            try (InputStream in = new FileInputStream(data(directory))) {
                                read(in, 8192);
                            }
                        }),
                Workload.named("FileInputStream byte by byte")
                        .input("data.bin", 1000)
                        .reads("data.bin", 1001, 1000)
                        .runs(StreamWorkloads::readBytes),
                Workload.named("BufferedInputStream byte by byte")
                        .input("data.bin", 100_000)
                        .reads("data.bin", 14, 100_000)
                        .runs(StreamWorkloads::readBufferedBytes),
                Workload.named("FileInputStream.readAllBytes")
                        .input("data.bin", 100_000)
                        .reads("data.bin", 2, 100_000)
                        .runs(directory -> {
                            try (InputStream in = new FileInputStream(data(directory))) {
                                in.readAllBytes();
                            }
                        }),
                Workload.named("FileInputStream.readNBytes, twice")
                        .input("data.bin", 100_000)
                        .reads("data.bin", 2, 15_000)
                        .runs(directory -> {
                            try (InputStream in = new FileInputStream(data(directory))) {
                                in.readNBytes(5_000);
                                in.readNBytes(10_000);
                            }
                        }));
    }

    private static List<Workload> outputs() {
        return List.of(
                Workload.named("FileOutputStream, 100 writes of 64 B")
                        .writes("out.bin", 100, 6400)
                        .runs(directory -> {
                            try (OutputStream out = new FileOutputStream(out(directory))) {
                                write(out, 100, 64);
                            }
                        }),
                Workload.named("FileOutputStream, one write of 1 MB")
                        .writes("out.bin", 1, 1_000_000)
                        .runs(directory -> {
                            try (OutputStream out = new FileOutputStream(out(directory))) {
                                write(out, 1, 1_000_000);
                            }
                        }),
                Workload.named("BufferedOutputStream, 1,000 writes of 64 B")
                        .writes("out.bin", 8, 64_000)
                        .runs(directory -> {
                            try (OutputStream out = new BufferedOutputStream(new FileOutputStream(out(directory)))) {
                                write(out, 1000, 64);
                            }
                        }),
                Workload.named("FileOutputStream on a descriptor")
                        .writesUnnamed("out.bin", 10, 1000)
                        .runs(StreamWorkloads::writeToDescriptor),
                Workload.named("PrintStream on a descriptor")
                        .writesUnnamed("out.bin", 10, 100)
                        .certainty(Certainty.VALUE)
                        .runs(StreamWorkloads::printToDescriptor));
    }

    private static void readBytes(Path directory) throws IOException {
        try (InputStream in = new FileInputStream(data(directory))) {
            readSingly(in);
        }
    }

    private static void readBufferedBytes(Path directory) throws IOException {
        try (InputStream in = new BufferedInputStream(new FileInputStream(data(directory)))) {
            readSingly(in);
        }
    }

    private static void writeToDescriptor(Path directory) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(out(directory), "rw");
                OutputStream out = new FileOutputStream(file.getFD())) {
            write(out, 10, 100);
        }
    }

    private static void printToDescriptor(Path directory) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(out(directory), "rw");
                PrintStream out = new PrintStream(new FileOutputStream(file.getFD()), true, StandardCharsets.UTF_8)) {
            for (int line = 0; line < 10; line++) {
                out.write("123456789\n".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void readSingly(InputStream in) throws IOException {
        int value;
        do {
            value = in.read();
        } while (value >= 0);
    }

    private static void write(OutputStream out, int times, int size) throws IOException {
        byte[] block = new byte[size];
        for (int time = 0; time < times; time++) {
            out.write(block);
        }
    }

    private static String data(Path directory) {
        return directory.resolve("data.bin").toString();
    }

    private static String out(Path directory) {
        return directory.resolve("out.bin").toString();
    }
}
