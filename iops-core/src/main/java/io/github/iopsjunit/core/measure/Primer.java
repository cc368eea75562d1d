package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.operations.HiddenChannel;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Runs the JDK's common I/O paths, and our own, once before anything is measured. Their classes are then loaded: first-touch
 * reads of the virtual machine's can be told from a copy's by their bytes only while there are none of the latter.
 */
final class Primer {

    /** Classes that a test may touch first, and whose initialisation has effects that are not ours to cause. */
    private static final List<String> LOADED_ONLY = List.of(
            "java.lang.ProcessBuilder",
            "java.lang.ProcessImpl",
            "java.lang.ProcessHandleImpl",
            "java.lang.ProcessEnvironment",
            "java.lang.Process$PipeInputStream",
            "sun.nio.ch.ThreadPool",
            "sun.nio.ch.ThreadPool$DefaultThreadPoolHolder",
            "jdk.jfr.internal.periodic.PeriodicType",
            "java.util.stream.Collectors",
            "java.util.Scanner",
            // Of two threads that wait for one lock, both may read these at the same time.
            "java.util.concurrent.locks.AbstractQueuedLongSynchronizer$ConditionNode",
            "java.util.concurrent.locks.AbstractQueuedLongSynchronizer$ExclusiveNode",
            "java.util.concurrent.locks.AbstractQueuedLongSynchronizer$SharedNode",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionNode",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer$ExclusiveNode",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer$SharedNode");

    private Primer() {}

    static void prime(Engine engine) {
        LOADED_ONLY.forEach(Primer::load);
        ContestedClasses.prime();
        for (HiddenChannel channel : HiddenChannel.values()) {
            channel.witness().ifPresent(Primer::load);
        }
        try {
            Path directory = Files.createTempDirectory("iops-primer");
            try {
                waitOnce();
                touch(directory);
            } finally {
                delete(directory);
            }
        } catch (IOException | RuntimeException | ExecutionException unwritable) {
            // Priming only sharpens what is measured; without it the bounds of a first use may be wider.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        measure(engine, false);
        measure(engine, true);
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, null);
        } catch (ClassNotFoundException otherJdk) {
            // This JDK has no such class, so no test loads it either.
        }
    }

    /**
     * A whole measurement, asked while it runs and afterwards: a test's must not load our classes within its window. Opening
     * the recording several times also lets the recorder's own threads load theirs, which could not be told from the test's.
     */
    private static void measure(Engine engine, boolean ofThread) {
        Window window = Window.begin(engine, Subject.UNNAMED, ofThread);
        window.upperBound(Metric.READ_OPS);
        window.phase("primer").end();
        window.profile();
        window.end();
        window.profile();
    }

    /** As our own thread does when it has nothing to do: which classes that takes must not show while a window is open. */
    private static void waitOnce() throws InterruptedException {
        Thread waiting = Thread.currentThread();
        BlockingQueue<Boolean> queue = new LinkedBlockingQueue<>();
        Thread waker = new Thread(
                () -> {
                    while (waiting.getState() != Thread.State.WAITING) {
                        Thread.onSpinWait();
                    }
                    queue.add(true);
                },
                "iops-primer");
        waker.setDaemon(true);
        waker.start();
        queue.take();
    }

    private static void touch(Path directory) throws IOException, ExecutionException, InterruptedException {
        Path file = directory.resolve("a.txt");
        Files.writeString(file, "one\ntwo\n");
        Files.copy(file, directory.resolve("b.txt"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(directory.resolve("b.txt"), directory.resolve("c.txt"));
        Files.readAllLines(file);
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(line -> {});
        }
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine();
        }
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(directory.resolve("d.txt"))) {
            in.transferTo(out);
        }
        channels(file, directory.resolve("e.txt"));
        zip(directory.resolve("f.zip"));
        try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
            random.readInt();
            random.writeLong(1);
        }
    }

    private static void channels(Path file, Path target) throws IOException, ExecutionException, InterruptedException {
        ByteBuffer buffer = ByteBuffer.allocate(8);
        try (FileChannel from = FileChannel.open(file);
                FileChannel to = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            from.transferTo(0, from.size(), to);
            to.transferFrom(from, 0, from.size());
            to.write(new ByteBuffer[] {buffer.clear(), buffer.duplicate()});
            to.force(true);
        }
        asynchronous(target, buffer);
    }

    /** With an executor and a name of our own, so that the test's first pool is still called pool-1. */
    private static void asynchronous(Path file, ByteBuffer buffer)
            throws IOException, ExecutionException, InterruptedException {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "iops-primer"));
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (AsynchronousFileChannel channel = AsynchronousFileChannel.open(file, options, executor)) {
            channel.write(buffer.clear(), 0).get();
            channel.read(buffer.clear(), 0).get();
        } finally {
            executor.shutdown();
        }
    }

    private static void zip(Path file) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("entry"));
            out.write(1);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(entry -> {});
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
