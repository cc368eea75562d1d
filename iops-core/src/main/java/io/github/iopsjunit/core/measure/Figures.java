package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Tally;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Makes the figures of all metrics from tallies. */
final class Figures {

    private static final String NO_STORAGE =
            "the operating system did not tell the storage layer's bytes this time: measure again, or on Linux";

    /** Seen: a page of the performance data, dirtied by the machine itself. */
    private static final String STORAGE_OF_THE_JVM =
            "pages of the JVM's own, such as its performance data and class files, cannot be told from the test's";

    private static final String WRITTEN_LATER =
            "; what the operating system keeps and writes later is not counted: force it, or measure on Linux";

    private static final Map<Metric, ToLongFunction<Tally>> LOGICAL = Map.of(
            Metric.READ_OPS, Tally::readOps,
            Metric.WRITE_OPS, Tally::writeOps,
            Metric.TOTAL_OPS, Tally::totalOps,
            Metric.BYTES_READ, Tally::bytesRead,
            Metric.BYTES_WRITTEN, Tally::bytesWritten,
            Metric.TOTAL_BYTES, Tally::totalBytes);

    private Figures() {}

    /** {@return the larger of both, number by number} */
    static Tally larger(Tally one, Tally other) {
        return new Tally(
                Math.max(one.readOps(), other.readOps()),
                Math.max(one.writeOps(), other.writeOps()),
                Math.max(one.bytesRead(), other.bytesRead()),
                Math.max(one.bytesWritten(), other.bytesWritten()));
    }

    static Map<Metric, Figure> of(Tally lower, Tally likely, Tally upper, Delta counted, Source source, String reason) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        LOGICAL.forEach((metric, value) -> figures.put(
                metric,
                Figure.between(
                        metric,
                        value.applyAsLong(lower),
                        value.applyAsLong(likely),
                        value.applyAsLong(upper),
                        source,
                        reason)));
        putStorage(figures, counted);
        return figures;
    }

    /** Makes lower bounds of what a recorder saw; storage bytes nobody sees. */
    static Map<Metric, Figure> atLeast(Tally seen, String whyNotCounted) {
        Map<Metric, Figure> figures = none(whyNotCounted);
        String reason = whyNotCounted + "; copies, asynchronous channels and native code are not seen";
        LOGICAL.forEach((metric, value) ->
                figures.put(metric, Figure.atLeast(metric, value.applyAsLong(seen), Source.FLIGHT_RECORDER, reason)));
        return figures;
    }

    static Map<Metric, Figure> none(String reason) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            figures.put(metric, Figure.notMeasured(metric, reason));
        }
        return figures;
    }

    static void putStorage(Map<Metric, Figure> figures, Delta counted) {
        Source source = counted.logical() ? Source.KERNEL_COUNTERS : Source.PROCESS_COUNTERS;
        figures.put(Metric.STORAGE_BYTES_READ, storage(Metric.STORAGE_BYTES_READ, counted.storageBytesRead(), source));
        figures.put(
                Metric.STORAGE_BYTES_WRITTEN,
                counted.logical()
                        ? storage(Metric.STORAGE_BYTES_WRITTEN, counted.storageBytesWritten(), source)
                        : writtenSoFar(counted.storageBytesWritten()));
    }

    private static Figure storage(Metric metric, OptionalLong bytes, Source source) {
        return bytes.isPresent()
                ? Figure.between(metric, 0, bytes.getAsLong(), bytes.getAsLong(), source, STORAGE_OF_THE_JVM)
                : Figure.notMeasured(metric, NO_STORAGE);
    }

    /** Without an upper bound: bytes on their way are no bytes written, to the operating system, until they are. */
    private static Figure writtenSoFar(OptionalLong bytes) {
        Metric metric = Metric.STORAGE_BYTES_WRITTEN;
        return bytes.isPresent()
                ? new Figure(
                        metric,
                        OptionalLong.of(0),
                        bytes,
                        OptionalLong.empty(),
                        Source.PROCESS_COUNTERS,
                        STORAGE_OF_THE_JVM + WRITTEN_LATER)
                : Figure.notMeasured(metric, NO_STORAGE);
    }
}
