package io.github.iopsjunit.core.counters;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What can be counted elsewhere than on Linux: storage bytes on macOS. OSHI has numbers by the same name for others, but on
 * Windows they are all transfers, on Solaris all characters, and on the BSDs and AIX it leaves zeros.
 */
final class OtherSystems {

    private static final int CANARY_BYTES = 64 * 1024;
    private static final int MOST_TOLD = 160;
    private static final String ANOTHER_DIRECTORY = "set java.io.tmpdir to a directory on a disk";

    private OtherSystems() {}

    /**
     * {@return a probe that works, or one that says why there is none}
     *
     * @param system what Java calls the operating system
     * @param oshi   opens the source of disk bytes; only called where its numbers are disk bytes
     */
    static CounterProbe probe(String system, Supplier<? extends DiskBytes.Source> oshi) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return proven("macOS", oshi);
        }
        if (name.startsWith("windows")) {
            return new NoCounters(
                    "the bytes that Windows counts for a process are all its transfers, those of caches and"
                            + " devices too, so they are no storage bytes; and its operations are not read (this is "
                            + system
                            + "): measure on Linux");
        }
        return new NoCounters(
                "no operating system but Linux tells how many operations a process made, and none but Linux"
                        + " and macOS its storage bytes (this is " + system + "): measure on Linux");
    }

    private static CounterProbe proven(String system, Supplier<? extends DiskBytes.Source> oshi) {
        try {
            DiskBytes.Source source = oshi.get();
            DiskBytes before = source.now();
            writeCanary();
            DiskBytes after = source.now();
            return after.mayFollow(before) && after.written() > before.written()
                    ? new DiskCounters(system, source, after)
                    : without(
                            system,
                            CANARY_BYTES + " bytes forced to a temporary file moved the count of bytes written from "
                                    + before.written() + " to " + after.written(),
                            ANOTHER_DIRECTORY);
        } catch (IOException e) {
            return without(system, "no temporary file can be written: " + told(e), ANOTHER_DIRECTORY);
        } catch (RuntimeException | LinkageError e) {
            return without(system, told(e), "make OSHI and its native code loadable");
        }
    }

    private static NoCounters without(String system, String why, String cure) {
        return new NoCounters(system + " tells no operations of a process, and its storage bytes cannot be had (" + why
                + "): measure on Linux, or, for storage bytes, " + cure);
    }

    /** Forced, for what the system writes by itself some time later it does not count as this process's. */
    private static void writeCanary() throws IOException {
        Path file = Files.createTempFile("iops-canary", ".tmp");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(CANARY_BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } finally {
            file.toFile().delete();
        }
    }

    /** Not all of it: a native library that does not load is told with every place that was searched. */
    private static String told(Throwable failure) {
        Throwable cause = failure.getCause();
        Throwable telling = failure.getMessage() == null && cause != null ? cause : failure;
        String line = telling.toString().lines().findFirst().orElse("no reason given");
        return line.length() > MOST_TOLD ? line.substring(0, MOST_TOLD) + "…" : line;
    }
}
