package io.github.iopsjunit.core.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/**
 * Run as a JVM of its own, where no other recording keeps chunks: drains 200 times while three threads write, each write of a
 * size of its own. Prints what it found.
 */
final class Drains {

    private static final int DRAINS = 200;
    private static final int WRITERS = 3;
    private static final int WRITES_PER_DRAIN = 20;

    private final FlightRecorderSource source = new FlightRecorderSource();
    private final Path directory;
    private final Semaphore permits = new Semaphore(0);
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<Long> marks = new HashSet<>();
    private long mostChunks;

    private Drains(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] arguments) throws Exception {
        new Drains(Path.of(arguments[0])).run();
    }

    private void run() throws Exception {
        source.start();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            Thread writer = new Thread(() -> write("writer" + number), "writer" + number);
            writer.start();
            writers.add(writer);
        }
        Set<Long> set = new HashSet<>();
        drains(set, 0, DRAINS / 4);
        say("disturbancesByUs", source.disturbances());
        try (Recording anothers = new Recording(Configuration.getConfiguration("default"))) {
            anothers.start();
            say("disturbancesByStart", source.disturbances());
            drains(set, DRAINS / 4, DRAINS / 2);
        }
        say("disturbancesByEnd", source.disturbances());
        mostChunks = 0;
        drains(set, DRAINS / 2, DRAINS);
        for (Thread writer : writers) {
            writer.join();
        }
        drain();
        drain();
        say("operations", seen.values().stream().mapToInt(Integer::intValue).sum());
        say("distinct", seen.size());
        say("expected", DRAINS * WRITERS * WRITES_PER_DRAIN);
        say("marksMissing", set.stream().filter(mark -> !marks.contains(mark)).count());
        say("marksFound", marks.size());
        say("mostChunks", mostChunks);
        say("chunksAtEnd", chunks());
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            say(
                    "batchesLeft",
                    files.filter(path -> path.toString().endsWith(".jfr")).count());
        }
    }

    private void drains(Set<Long> set, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            permits.release(WRITERS * WRITES_PER_DRAIN);
            set.add(source.mark());
            drain();
            mostChunks = Math.max(mostChunks, chunks());
        }
    }

    private void drain() throws IOException {
        try (OperationBatch batch = source.drain()) {
            marks.addAll(batch.marks().keySet());
            batch.forEach(operation -> {
                String path = operation.path();
                if (operation.kind() == Operation.Kind.FILE_WRITE && path != null && path.contains("writer")) {
                    seen.merge(path + " " + operation.bytes(), 1, Integer::sum);
                }
            });
        }
    }

    private void write(String name) {
        byte[] bytes = new byte[DRAINS * WRITES_PER_DRAIN];
        try (OutputStream out = Files.newOutputStream(directory.resolve(name))) {
            for (int size = 1; size <= bytes.length; size++) {
                permits.acquireUninterruptibly();
                out.write(bytes, 0, size);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The repository is a directory that ends in the process id. */
    private static long chunks() throws IOException {
        String end = "_" + ProcessHandle.current().pid();
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("java.io.tmpdir")), 2)) {
            return all.filter(path -> path.toString().contains(end + "/")).count();
        }
    }

    @SuppressWarnings("SystemOut")
    private static void say(String name, long value) {
        System.out.println(name + "=" + value);
    }
}
