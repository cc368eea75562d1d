package io.github.iopsjunit.fidelity;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The same writes, by threads of every kind: eight files, ten writes of 100 bytes each. */
final class ThreadWorkloads {

    private static final int PARTS = 8;

    private ThreadWorkloads() {}

    static List<Workload> all() {
        List<Workload> workloads = new ArrayList<>(List.of(
                parts("a thread of its own").runs(ThreadWorkloads::onOwnThread),
                parts("ExecutorService").runs(directory -> onExecutor(directory, Executors.newFixedThreadPool(4))),
                parts("CompletableFuture").runs(ThreadWorkloads::onFutures),
                parts("a parallel stream")
                        .runs(directory ->
                                IntStream.range(0, PARTS).parallel().forEach(number -> writePart(directory, number)))));
        if (Jdk.hasVirtualThreads()) {
            workloads.add(parts("virtual threads").runs(directory -> onExecutor(directory, virtualThreads())));
        }
        return workloads;
    }

    private static Workload.Builder parts(String threads) {
        Workload.Builder workload = Workload.named("80 writes on " + threads).onOtherThreads();
        for (int number = 0; number < PARTS; number++) {
            workload.writes("part-" + number, 10, 1000);
        }
        return workload;
    }

    private static void onOwnThread(Path directory) throws InterruptedException {
        Thread thread = new Thread(() -> IntStream.range(0, PARTS).forEach(number -> writePart(directory, number)));
        thread.start();
        thread.join();
    }

    private static void onExecutor(Path directory, ExecutorService executor) throws Exception {
        List<Future<?>> parts = new ArrayList<>();
        for (int number = 0; number < PARTS; number++) {
            int part = number;
            parts.add(executor.submit(() -> writePart(directory, part)));
        }
        for (Future<?> part : parts) {
            part.get();
        }
        executor.shutdown();
    }

    private static void onFutures(Path directory) {
        CompletableFuture<?>[] parts = IntStream.range(0, PARTS)
                .mapToObj(number -> CompletableFuture.runAsync(() -> writePart(directory, number)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(parts).join();
    }

    /** Found by name, as this is compiled for JDK 17. */
    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        return (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    private static void writePart(Path directory, int number) {
        try (OutputStream out =
                new FileOutputStream(directory.resolve("part-" + number).toFile())) {
            for (int time = 0; time < 10; time++) {
                out.write(new byte[100]);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
