package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.LatencyHistogram.Percentiles;
import io.github.iopsjunit.core.profile.Quantities;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How long the operations of one direction took.
 *
 * @param label  "Reads" or "Writes"
 * @param series "reads" or "writes": which colour it bears
 * @param ops    how many the recorder saw
 * @param p50    what half of them did not exceed
 * @param p90    what nine in ten did not exceed
 * @param p99    what 99 in a hundred did not exceed
 * @param max    the longest
 * @param total  all together
 */
public record LatencyTable(
        String label, String series, String ops, String p50, String p90, String p99, String max, String total) {

    public LatencyTable {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(ops, "ops");
        Objects.requireNonNull(p50, "p50");
        Objects.requireNonNull(p90, "p90");
        Objects.requireNonNull(p99, "p99");
        Objects.requireNonNull(max, "max");
        Objects.requireNonNull(total, "total");
    }

    /** {@return the durations in words; dashes without operations} */
    public static LatencyTable of(String label, String series, LatencyHistogram latencies) {
        Optional<Percentiles> known = latencies.percentiles();
        return new LatencyTable(
                label,
                series,
                Quantities.count(latencies.count()),
                text(known.map(Percentiles::p50)),
                text(known.map(Percentiles::p90)),
                text(known.map(Percentiles::p99)),
                text(known.map(Percentiles::max)),
                text(known.map(Percentiles::total)));
    }

    private static String text(Optional<Duration> duration) {
        return duration.map(Texts::duration).orElse(Texts.NONE);
    }
}
