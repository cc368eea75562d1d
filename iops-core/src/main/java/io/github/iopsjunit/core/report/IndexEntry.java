package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the index says of a test: small, as there may be thousands.
 *
 * @param uniqueId    the test's unique id
 * @param className   the binary name of the test class
 * @param displayName how the test is shown
 * @param status      how it ended
 * @param page        the file name of its page
 * @param startedAt   when the measured part began
 * @param elapsed     how long that part took
 * @param figures     the figures of {@link #METRICS}, each measured or not
 * @param hottest     where most of its operations were made, "CsvLoader.java:42"; empty when not known
 */
public record IndexEntry(
        String uniqueId,
        String className,
        String displayName,
        Status status,
        String page,
        Instant startedAt,
        Duration elapsed,
        Map<Metric, Figure> figures,
        String hottest) {

    /** What the index shows. */
    static final List<Metric> METRICS = List.of(
            Metric.READ_OPS,
            Metric.WRITE_OPS,
            Metric.TOTAL_OPS,
            Metric.BYTES_READ,
            Metric.BYTES_WRITTEN,
            Metric.TOTAL_BYTES);

    public IndexEntry {
        Objects.requireNonNull(uniqueId, "uniqueId");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(elapsed, "elapsed");
        figures = Map.copyOf(figures);
        Objects.requireNonNull(hottest, "hottest");
    }

    /** {@return the entry of a test whose page has this file name} */
    static IndexEntry of(TestReport test, String page) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        METRICS.forEach(metric -> figures.put(metric, test.profile().figure(metric)));
        return new IndexEntry(
                test.uniqueId(),
                test.className(),
                test.displayName(),
                test.status(),
                page,
                test.startedAt(),
                test.profile().elapsed(),
                figures,
                hottest(test.profile().detail()));
    }

    /** {@return one of {@link #METRICS}} */
    public Figure figure(Metric metric) {
        return Objects.requireNonNull(figures.get(metric), metric::label);
    }

    /** {@return the likely value, 0 when it was not measured: for sums and order only, never to be shown alone} */
    public long weight(Metric metric) {
        return figure(metric).estimate().orElse(0);
    }

    private static String hottest(Optional<Detail> detail) {
        return detail.stream()
                .flatMap(known -> known.callSites().stream())
                .max(Comparator.comparingLong(Activity::totalOps))
                .map(CallSite::location)
                .orElse("");
    }
}
