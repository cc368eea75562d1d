package io.github.iopsjunit.fidelity;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** The channels of {@code java.nio}. */
final class ChannelWorkloads {

    private static final int LARGE = 300_000;

    private ChannelWorkloads() {}

    static List<Workload> all() {
        return List.of(
                Workload.named("FileChannel sequential, heap buffer")
                        .input("data.bin", 10_000)
                        .reads("data.bin", 11, 10_000)
                        .writes("out.bin", 10, 10_000)
                        .runs(directory -> copySequentially(directory, ByteBuffer.allocate(1000))),
                Workload.named("FileChannel sequential, direct buffer")
                        .input("data.bin", 10_000)
                        .reads("data.bin", 11, 10_000)
                        .writes("out.bin", 10, 10_000)
                        .runs(directory -> copySequentially(directory, ByteBuffer.allocateDirect(1000))),
                Workload.named("FileChannel positional")
                        .input("data.bin", 10_000)
                        .reads("data.bin", 10, 1000)
                        .writes("out.bin", 10, 1000)
                        .runs(ChannelWorkloads::copyByPosition),
                Workload.named("FileChannel scattering and gathering")
                        .input("data.bin", 10_000)
                        .reads("data.bin", 5, 1500)
                        .writes("out.bin", 5, 1500)
                        .runs(ChannelWorkloads::scatterAndGather),
                Workload.named("FileChannel, heap buffer of 300 kB")
                        .input("data.bin", LARGE)
                        .reads("data.bin", 1, LARGE)
                        .writes("out.bin", 1, LARGE)
                        .runs(directory -> copyAtOnce(directory, ByteBuffer.allocate(LARGE))),
                Workload.named("FileChannel, direct buffer of 300 kB")
                        .input("data.bin", LARGE)
                        .reads("data.bin", 1, LARGE)
                        .writes("out.bin", 1, LARGE)
                        .runs(directory -> copyAtOnce(directory, ByteBuffer.allocateDirect(LARGE))),
                Workload.named("FileChannel.map").input("data.bin", 10_000).runs(ChannelWorkloads::map),
                Workload.named("AsynchronousFileChannel")
                        .input("data.bin", 10_000)
                        .readsUnseen("data.bin", 5, 5000)
                        .writesUnseen("out.bin", 5, 5000)
                        .onOtherThreads()
                        .runs(ChannelWorkloads::copyAsynchronously));
    }

    private static void copySequentially(Path directory, ByteBuffer buffer) throws IOException {
        try (FileChannel in = input(directory);
                FileChannel out = output(directory)) {
            while (in.read(buffer) >= 0) {
                out.write(buffer.flip());
                buffer.clear();
            }
        }
    }

    private static void copyByPosition(Path directory) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(100);
        try (FileChannel in = input(directory);
                FileChannel out = output(directory)) {
            for (int time = 0; time < 10; time++) {
                in.read(buffer, 9000 - time * 1000L);
                out.write(buffer.flip(), time * 100L);
                buffer.clear();
            }
        }
    }

    private static void scatterAndGather(Path directory) throws IOException {
        ByteBuffer[] buffers = {ByteBuffer.allocate(100), ByteBuffer.allocateDirect(100), ByteBuffer.allocate(100)};
        try (FileChannel in = input(directory);
                FileChannel out = output(directory)) {
            for (int time = 0; time < 5; time++) {
                in.read(buffers);
                List.of(buffers).forEach(ByteBuffer::flip);
                out.write(buffers);
                List.of(buffers).forEach(ByteBuffer::clear);
            }
        }
    }

    private static void copyAtOnce(Path directory, ByteBuffer buffer) throws IOException {
        try (FileChannel in = input(directory);
                FileChannel out = output(directory)) {
            in.read(buffer);
            out.write(buffer.flip());
        }
    }

    private static void map(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve("data.bin"), READ, WRITE)) {
            var mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, 10_000);
            for (int index = 0; index < 10_000; index++) {
                mapped.put(index, (byte) (mapped.get(index) + 1));
            }
        }
    }

    private static void copyAsynchronously(Path directory) throws Exception {
        ByteBuffer buffer = ByteBuffer.allocate(1000);
        try (var in = AsynchronousFileChannel.open(directory.resolve("data.bin"), READ);
                var out = AsynchronousFileChannel.open(directory.resolve("out.bin"), CREATE, WRITE)) {
            for (int time = 0; time < 5; time++) {
                in.read(buffer, time * 1000L).get();
                out.write(buffer.flip(), time * 1000L).get();
                buffer.clear();
            }
        }
    }

    private static FileChannel input(Path directory) throws IOException {
        return FileChannel.open(directory.resolve("data.bin"), READ);
    }

    private static FileChannel output(Path directory) throws IOException {
        return FileChannel.open(directory.resolve("out.bin"), CREATE, WRITE, TRUNCATE_EXISTING);
    }
}
