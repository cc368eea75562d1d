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
            "the storage layer's bytes are told only where the kernel's counters are: measure on Linux, not on a virtual thread";

    /** Seen: a page of the performance data, dirtied by the machine itself. */
    private static final String STORAGE_OF_THE_JVM =
            "pages of the JVM's own, such as its performance data and class files, cannot be told from the test's";

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
        figures.put(Metric.STORAGE_BYTES_READ, storage(Metric.STORAGE_BYTES_READ, counted.storageBytesRead()));
        figures.put(Metric.STORAGE_BYTES_WRITTEN, storage(Metric.STORAGE_BYTES_WRITTEN, counted.storageBytesWritten()));
        return figures;
    }

    static Map<Metric, Figure> atLeast(Tally seen, String reason) {
        Map<Metric, Figure> figures = none(NO_STORAGE);
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

    private static Figure storage(Metric metric, OptionalLong bytes) {
        return bytes.isPresent()
                ? Figure.between(
                        metric, 0, bytes.getAsLong(), bytes.getAsLong(), Source.KERNEL_COUNTERS, STORAGE_OF_THE_JVM)
                : Figure.notMeasured(metric, NO_STORAGE);
    }
}
