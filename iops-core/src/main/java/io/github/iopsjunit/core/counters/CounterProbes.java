package io.github.iopsjunit.core.counters;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/** Finds the best probe of this platform: one that has proven, with a file of known operations, that its counters move. */
public final class CounterProbes {

    private static final int CANARY_OPS = 3;

    private CounterProbes() {}

    /** {@return a probe that works, or one that says why there is none} Does some I/O: call it before anything is measured. */
    public static CounterProbe best() {
        String system = System.getProperty("os.name", "unknown");
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return OtherSystems.probe(system, OshiDiskBytes::ofThisProcess);
        }
        return linux(ProcPath.SYSTEM);
    }

    static CounterProbe linux(ProcPath proc) {
        Path canary;
        try {
            canary = Files.createTempFile("iops-canary", ".tmp");
        } catch (IOException | SecurityException e) {
            return new NoCounters("nothing proves that the kernel's counters count, for no temporary file can be made ("
                    + e + "): set java.io.tmpdir to a directory that can be written to");
        }
        try {
            CounterProbe probe = new ProcCounters(proc, JvmPerformanceData.ofThisJvm(proc));
            Optional<String> broken = tryCanary(probe, canary);
            return broken.isEmpty() ? probe : new NoCounters(broken.get());
        } catch (IOException | CountersUnavailableException | SecurityException e) {
            return new NoCounters(
                    "cannot read " + proc.processIo() + " (" + e
                            + "); it takes a kernel with task I/O accounting, and a process that may be inspected by its own user");
        } finally {
            canary.toFile().delete();
        }
    }

    /** Writes and reads a temporary file: some systems answer with zeros. */
    private static Optional<String> tryCanary(CounterProbe probe, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            probe.readProcess();
            ReaperThreads.isAnyWaiting();
            Reading before = probe.readThread().orElseThrow();
            ByteBuffer one = ByteBuffer.allocate(1);
            for (int i = 0; i < CANARY_OPS; i++) {
                channel.write(one.clear(), i);
                channel.read(one.clear(), i);
            }
            Delta delta = before.until(probe.readThread().orElseThrow());
            return delta.raw().readOps() >= CANARY_OPS && delta.raw().writeOps() >= CANARY_OPS
                    ? Optional.empty()
                    : Optional.of("the kernel's counters do not count: " + CANARY_OPS
                            + " reads and writes of a temporary file moved them by "
                            + Math.max(0, delta.raw().readOps()) + " and "
                            + Math.max(0, delta.raw().writeOps()) + ": measure on a kernel that counts");
        }
    }
}
