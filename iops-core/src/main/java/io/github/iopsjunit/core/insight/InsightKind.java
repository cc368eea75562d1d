package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.profile.Metric;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The anti-patterns that are recognised, each with what it must exceed before it is told. */
public enum InsightKind {
    /** Many reads where a buffer would need few. */
    SMALL_READS(
            "small-reads",
            "unbuffered small reads",
            new Thresholds(200, 10),
            Set.of(Metric.READ_OPS, Metric.TOTAL_OPS),
            "read through a buffer: new BufferedInputStream(in), Files.newBufferedReader(path), or blocks of 8 KiB"),
    /** Many writes where a buffer would need few. */
    SMALL_WRITES(
            "small-writes",
            "unbuffered small writes",
            new Thresholds(200, 10),
            Set.of(Metric.WRITE_OPS, Metric.TOTAL_OPS),
            "write through a buffer, new BufferedOutputStream(out) or Files.newBufferedWriter(path), keep it open, and flush"
                    + " at the end instead of after each record"),
    /** A file that nobody changed is read until its end many times. */
    REPEATED_READS(
            "repeated-reads",
            "same file read again and again",
            new Thresholds(10, 10),
            Set.of(Metric.READ_OPS, Metric.TOTAL_OPS, Metric.BYTES_READ, Metric.TOTAL_BYTES),
            "read it once and keep what it says; read it again only when it has changed"),
    /** A file is forced to the storage after every write or two. */
    FORCE_PER_RECORD(
            "force-per-record",
            "a force for every record",
            new Thresholds(20, 0.5),
            Set.of(),
            "write several records, then force once: each force waits for the disk"),
    /** Nearly all files are tiny, and there are many. */
    TINY_FILES(
            "tiny-files",
            "many tiny files",
            new Thresholds(100, 0.8),
            Set.of(Metric.READ_OPS, Metric.WRITE_OPS, Metric.TOTAL_OPS),
            "keep small records together, in one file or an archive: each file costs an open, a close and an op of its own"),
    /** One file is read and written by turns, little at a time. */
    PING_PONG(
            "ping-pong",
            "read and write by turns on one file",
            new Thresholds(100, 10),
            Set.of(Metric.READ_OPS, Metric.WRITE_OPS, Metric.TOTAL_OPS),
            "read a block, change it in memory, write it back; or collect the changes and write them at the end"),
    /** One operation takes most of the time. */
    SLOW_OPERATION(
            "slow-operation",
            "one slow operation",
            new Thresholds(500, 0.5),
            Set.of(),
            "look at what that file is: a network share, a pipe that waits for its writer, a very large write; or keep it out"
                    + " of the measured code"),
    /** The same code writes a file and reads it back. */
    WRITTEN_THEN_READ(
            "written-then-read",
            "a file written and then read back",
            new Thresholds(64 * 1024, 0.8),
            Set.of(
                    Metric.READ_OPS,
                    Metric.WRITE_OPS,
                    Metric.TOTAL_OPS,
                    Metric.BYTES_READ,
                    Metric.BYTES_WRITTEN,
                    Metric.TOTAL_BYTES),
            "keep it in memory, or pass it on as a stream: the code that wrote it knows what it says");

    private static final String PAGE = "docs/insights.md#";

    private final String id;
    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final Thresholds thresholds;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Metric> raises;

    private final String cure;

    InsightKind(String id, String title, Thresholds thresholds, Set<Metric> raises, String cure) {
        this.id = id;
        this.title = title;
        this.thresholds = thresholds;
        this.raises = raises;
        this.cure = cure;
    }

    /** {@return what configuration and waivers call it} */
    public String id() {
        return id;
    }

    /** {@return what must be exceeded unless the configuration says otherwise} */
    public Thresholds defaults() {
        return thresholds;
    }

    /** {@return the kind with the id; empty when there is none} */
    public static Optional<InsightKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }

    /** {@return all ids, as an error message lists them} */
    public static String allowed() {
        return Arrays.stream(values()).map(InsightKind::id).collect(Collectors.joining(", "));
    }

    String title() {
        return title;
    }

    String page() {
        return PAGE + id;
    }

    Set<Metric> raises() {
        return raises;
    }

    String cure() {
        return cure;
    }
}
