package io.github.iopsjunit.core.counters;

import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A {@code /proc} of plain files. Unlike the kernel's it does not count our own reads of it. */
final class FakeProc {

    private final Path root;

    FakeProc(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("self/task"));
        process(0, 0, 0, 0);
        lastBorn(1);
        Files.writeString(root.resolve("self/maps"), "");
    }

    ProcPath path() {
        return new ProcPath(root);
    }

    ProcCounters counters() throws IOException {
        return counters(JvmPerformanceData.NONE);
    }

    ProcCounters counters(JvmPerformanceData data) throws IOException {
        return new ProcCounters(path(), data);
    }

    ThreadTable threads() throws IOException {
        return new ThreadTable(path(), new OwnReads());
    }

    void process(long reads, long writes, long bytesRead, long bytesWritten) throws IOException {
        io(root.resolve("self/io"), reads, writes, bytesRead, bytesWritten);
    }

    /** Gives a thread a name and counters; it need not exist yet. */
    void thread(int id, String name, long reads, long writes, long bytesRead, long bytesWritten) throws IOException {
        Path task = Files.createDirectories(root.resolve("self/task/" + id));
        Files.writeString(task.resolve("comm"), name + "\n");
        io(task.resolve("io"), reads, writes, bytesRead, bytesWritten);
    }

    /** A thread whose counters cannot be read, as when it has just ended. */
    void unreadable(int id, String name) throws IOException {
        Path task = Files.createDirectories(root.resolve("self/task/" + id));
        Files.writeString(task.resolve("comm"), name + "\n");
        Files.createDirectory(task.resolve("io"));
    }

    void ended(int id) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve("self/task/" + id))) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** What tells that a thread was born: without it nobody looks for new ones. */
    void lastBorn(int id) throws IOException {
        Files.writeString(root.resolve("loadavg"), "0.42 0.35 0.31 2/187 " + id + "\n");
    }

    /** Makes one of the threads the calling one. */
    void callingThread(int id) throws IOException {
        Files.createSymbolicLink(root.resolve("thread-self"), Path.of("self/task/" + id));
    }

    /** {@return what the process did in all, whoever it was booked to} */
    static Tally sum(Delta delta) {
        return delta.raw().plus(delta.foreignThreads()).plus(delta.measuring());
    }

    private static void io(Path file, long reads, long writes, long bytesRead, long bytesWritten) throws IOException {
        Files.writeString(
                file,
                "rchar: " + bytesRead + "\nwchar: " + bytesWritten + "\nsyscr: " + reads + "\nsyscw: " + writes
                        + "\nread_bytes: 0\nwrite_bytes: 0\ncancelled_write_bytes: 0\n");
    }
}
