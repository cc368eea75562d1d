package io.github.iopsjunit.core.profile;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of a measurement: the figures, the operations behind them, and the account of what was left out. Immutable.
 *
 * <p>Numbers that were not measured throw {@link NotMeasuredException} with reason and cure: absent is never zero. Numbers
 * that are not certain are the most likely value; {@link #figure(Metric)} has their bounds.
 *
 * @param subject     what was measured
 * @param elapsed     how long it took
 * @param figures     a figure for each metric, measured or not
 * @param detail      the single operations, empty when there was no recorder
 * @param exclusions  what was left out, in the order of {@link Exclusion.Kind}
 * @param unexplained what no recorder event accounts for
 * @param method      how it was measured, in words
 * @param insights    the anti-patterns that were recognised, waived ones included; empty when none was, or nobody looked
 * @param phases      its named parts, in the order in which they began
 */
public record IoProfile(
        Subject subject,
        Duration elapsed,
        Map<Metric, Figure> figures,
        Optional<Detail> detail,
        List<Exclusion> exclusions,
        Unexplained unexplained,
        String method,
        List<Insight> insights,
        List<Phase> phases) {

    public IoProfile {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(unexplained, "unexplained");
        Objects.requireNonNull(method, "method");
        EnumMap<Metric, Figure> ordered = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            Figure figure = figures.get(metric);
            ordered.put(metric, figure == null ? Figure.notMeasured(metric, "no source was asked for it") : figure);
        }
        figures = Collections.unmodifiableMap(ordered);
        exclusions = List.copyOf(exclusions);
        insights = List.copyOf(insights);
        phases = List.copyOf(phases);
    }

    /** A measurement without phases, in which nobody has looked for anti-patterns. */
    public IoProfile(
            Subject subject,
            Duration elapsed,
            Map<Metric, Figure> figures,
            Optional<Detail> detail,
            List<Exclusion> exclusions,
            Unexplained unexplained,
            String method) {
        this(subject, elapsed, figures, detail, exclusions, unexplained, method, List.of(), List.of());
    }

    /** {@return the same profile, with phases} */
    public IoProfile withPhases(List<Phase> named) {
        return named.isEmpty()
                ? this
                : new IoProfile(subject, elapsed, figures, detail, exclusions, unexplained, method, insights, named);
    }

    /** {@return the same measurement with these insights instead of its own} */
    public IoProfile withInsights(List<Insight> recognised) {
        return new IoProfile(subject, elapsed, figures, detail, exclusions, unexplained, method, recognised, phases);
    }

    /** {@return the metric's value with bounds, source and reason; never null, perhaps not measured} */
    public Figure figure(Metric metric) {
        return Objects.requireNonNull(figures.get(Objects.requireNonNull(metric, "metric")));
    }

    /** {@return read calls made to the operating system} */
    public long readOps() {
        return figure(Metric.READ_OPS).value();
    }

    /** {@return write calls made to the operating system} */
    public long writeOps() {
        return figure(Metric.WRITE_OPS).value();
    }

    /** {@return read and write calls} */
    public long totalOps() {
        return figure(Metric.TOTAL_OPS).value();
    }

    /** {@return bytes that the reads returned} */
    public long bytesRead() {
        return figure(Metric.BYTES_READ).value();
    }

    /** {@return bytes that the writes accepted} */
    public long bytesWritten() {
        return figure(Metric.BYTES_WRITTEN).value();
    }

    /** {@return bytes read and written} */
    public long totalBytes() {
        return figure(Metric.TOTAL_BYTES).value();
    }

    /** {@return bytes that the storage layer delivered, read-ahead included} */
    public long storageBytesRead() {
        return figure(Metric.STORAGE_BYTES_READ).value();
    }

    /** {@return bytes that went, or will go, to the storage layer} */
    public long storageBytesWritten() {
        return figure(Metric.STORAGE_BYTES_WRITTEN).value();
    }

    /** {@return read ops per second} */
    public double readIops() {
        return perSecond(readOps());
    }

    /** {@return write ops per second} */
    public double writeIops() {
        return perSecond(writeOps());
    }

    /** {@return read and write ops per second} */
    public double totalIops() {
        return perSecond(totalOps());
    }

    /** {@return bytes read per second} */
    public double readThroughput() {
        return perSecond(bytesRead());
    }

    /** {@return bytes written per second} */
    public double writeThroughput() {
        return perSecond(bytesWritten());
    }

    /** {@return bytes read and written per second} */
    public double totalThroughput() {
        return perSecond(totalBytes());
    }

    /** {@return the sizes of the reads that the recorder saw} */
    public SizeHistogram readSizes() {
        return requireDetail("sizes of reads").readSizes();
    }

    /** {@return the sizes of the writes that the recorder saw} */
    public SizeHistogram writeSizes() {
        return requireDetail("sizes of writes").writeSizes();
    }

    /** {@return how long the reads took that the recorder saw} */
    public LatencyHistogram readLatencies() {
        return requireDetail("latencies of reads").readLatencies();
    }

    /** {@return how long the writes took that the recorder saw} */
    public LatencyHistogram writeLatencies() {
        return requireDetail("latencies of writes").writeLatencies();
    }

    /** {@return when the operations happened that the recorder saw} */
    public Timeline timeline() {
        return requireDetail("a timeline").timeline();
    }

    /** {@return the operations by file, most first} */
    public List<FileActivity> files() {
        return requireDetail("files").files();
    }

    /** {@return the operations by line of code, most first} */
    public List<CallSite> callSites() {
        return requireDetail("call sites").callSites();
    }

    /** {@return the operations by thread, most first} */
    public List<ThreadActivity> threads() {
        return requireDetail("threads").threads();
    }

    /** {@return the table that the notebook tool prints} */
    @Override
    public String toString() {
        return ProfileTable.of(this);
    }

    private Detail requireDetail(String what) {
        return detail.orElseThrow(() -> new NotMeasuredException(
                what,
                "there was no recorder of single operations (" + method
                        + "). Run on a JDK with the jdk.jfr module and without -XX:-FlightRecorder."));
    }

    private double perSecond(long amount) {
        return amount / (Math.max(1, elapsed.toNanos()) / 1e9);
    }
}
