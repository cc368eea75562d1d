package io.github.iopsjunit.core.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a recorder saw of the code under test's single operations, exclusions left out. Lists are ordered by operations, most
 * first.
 *
 * @param readSizes      the sizes of all reads
 * @param writeSizes     the sizes of all writes
 * @param files          by file
 * @param callSites      by line of code
 * @param threads        by thread
 * @param lostBytes      bytes of events that the recorder says it lost in the window; 0 for a complete detail
 * @param readLatencies  how long the reads took; empty when there were none, or nobody knows
 * @param writeLatencies how long the writes took; empty when there were none, or nobody knows
 * @param timeline       when it all happened; empty when there was nothing, or nobody knows
 * @param slowest        the operation that took longest; empty when there was none, or nobody knows
 * @param fileUses       by line of code and file together; empty when there was nothing, or nobody knows
 */
public record Detail(
        SizeHistogram readSizes,
        SizeHistogram writeSizes,
        List<FileActivity> files,
        List<CallSite> callSites,
        List<ThreadActivity> threads,
        long lostBytes,
        LatencyHistogram readLatencies,
        LatencyHistogram writeLatencies,
        Timeline timeline,
        Optional<SlowestOperation> slowest,
        List<FileUse> fileUses) {

    /** Nothing was seen, and nothing lost. */
    public static final Detail EMPTY =
            new Detail(SizeHistogram.EMPTY, SizeHistogram.EMPTY, List.of(), List.of(), List.of(), 0);

    public Detail {
        Objects.requireNonNull(readSizes, "readSizes");
        Objects.requireNonNull(writeSizes, "writeSizes");
        files = List.copyOf(files);
        callSites = List.copyOf(callSites);
        threads = List.copyOf(threads);
        Objects.requireNonNull(readLatencies, "readLatencies");
        Objects.requireNonNull(writeLatencies, "writeLatencies");
        Objects.requireNonNull(timeline, "timeline");
        Objects.requireNonNull(slowest, "slowest");
        fileUses = List.copyOf(fileUses);
    }

    /** Operations of which nobody knows which line of code touched which file. */
    public Detail(
            SizeHistogram readSizes,
            SizeHistogram writeSizes,
            List<FileActivity> files,
            List<CallSite> callSites,
            List<ThreadActivity> threads,
            long lostBytes,
            LatencyHistogram readLatencies,
            LatencyHistogram writeLatencies,
            Timeline timeline,
            Optional<SlowestOperation> slowest) {
        this(
                readSizes,
                writeSizes,
                files,
                callSites,
                threads,
                lostBytes,
                readLatencies,
                writeLatencies,
                timeline,
                slowest,
                List.of());
    }

    /** Operations of which nobody knows which took longest, nor which line of code touched which file. */
    public Detail(
            SizeHistogram readSizes,
            SizeHistogram writeSizes,
            List<FileActivity> files,
            List<CallSite> callSites,
            List<ThreadActivity> threads,
            long lostBytes,
            LatencyHistogram readLatencies,
            LatencyHistogram writeLatencies,
            Timeline timeline) {
        this(
                readSizes,
                writeSizes,
                files,
                callSites,
                threads,
                lostBytes,
                readLatencies,
                writeLatencies,
                timeline,
                Optional.empty(),
                List.of());
    }

    /** Operations of which nobody knows when they were and how long they took. */
    public Detail(
            SizeHistogram readSizes,
            SizeHistogram writeSizes,
            List<FileActivity> files,
            List<CallSite> callSites,
            List<ThreadActivity> threads,
            long lostBytes) {
        this(
                readSizes,
                writeSizes,
                files,
                callSites,
                threads,
                lostBytes,
                LatencyHistogram.EMPTY,
                LatencyHistogram.EMPTY,
                Timeline.EMPTY);
    }

    /** {@return this, with what is known of lines of code and files together} */
    public Detail withFileUses(List<FileUse> uses) {
        return new Detail(
                readSizes,
                writeSizes,
                files,
                callSites,
                threads,
                lostBytes,
                readLatencies,
                writeLatencies,
                timeline,
                slowest,
                uses);
    }

    /** {@return what happens only the first time in a JVM, whoever comes first, and so is left out of baselines} */
    public Tally firstTouch() {
        return fileUses.stream().filter(FileUse::firstTouch).map(FileUse::tally).reduce(Tally.ZERO, Tally::plus);
    }

    /** {@return operations and bytes by direction} */
    public Tally tally() {
        return new Tally(readSizes.count(), writeSizes.count(), readSizes.bytes(), writeSizes.bytes());
    }
}
