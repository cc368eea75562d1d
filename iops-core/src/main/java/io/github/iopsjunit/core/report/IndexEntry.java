package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

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
 * @param files       its first files, most operations first; those that differ by numbers only are one
 * @param callSites   its first lines of code, most operations first
 * @param insights    the titles of the anti-patterns that were recognised and not waived
 * @param failure     why it failed or was aborted, in one line; empty when it passed
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
        List<Place> files,
        List<Place> callSites,
        List<String> insights,
        String failure) {

    /** More would weigh on each fork, and what is not among a test's first is not among the run's. */
    private static final int MOST_PLACES = 5;

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
        files = List.copyOf(files);
        callSites = List.copyOf(callSites);
        insights = List.copyOf(insights);
        Objects.requireNonNull(failure, "failure");
    }

    /**
     * A file or a line of code.
     *
     * @param name  what tells most, "data.csv"; "part-*.csv" of several files that differ by numbers only
     * @param rest  the folder, or class and method; may be empty
     * @param tally what the test did there
     * @param files how many files that are, 1 for a line of code
     */
    public record Place(String name, String rest, Tally tally, long files) {

        public Place {
            if (files < 1) {
                throw new IllegalArgumentException("files must be at least 1, but is " + files);
            }
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(rest, "rest");
            Objects.requireNonNull(tally, "tally");
        }

        /** A line of code, or one file. */
        Place(String name, String rest, Tally tally) {
            this(name, rest, tally, 1);
        }

        static Place of(FileActivity file) {
            String folder =
                    file.path().substring(0, file.path().length() - file.name().length());
            return new Place(file.name(), folder, file.tally());
        }

        private static Place of(CallSite site) {
            String method = site.methodName().isEmpty() ? "" : site.className() + "." + site.methodName();
            return new Place(site.location(), method, site.tally());
        }
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
                first(test, detail -> SimilarFiles.merged(detail.files())),
                first(test, detail -> detail.callSites().stream().map(Place::of).toList()),
                test.profile().insights().stream()
                        .filter(insight -> !insight.isWaived())
                        .map(Insight::title)
                        .toList(),
                test.failureMessage().map(FailureHeadline::of).orElse(""));
    }

    /** {@return one of {@link #METRICS}} */
    public Figure figure(Metric metric) {
        return Objects.requireNonNull(figures.get(metric), metric::label);
    }

    /** {@return the likely value, 0 when it was not measured: for sums and order only, never to be shown alone} */
    public long weight(Metric metric) {
        return figure(metric).estimate().orElse(0);
    }

    /** {@return where most of its operations were made, "CsvLoader.java:42"; empty when not known} */
    String hottest() {
        return callSites.isEmpty() ? "" : callSites.get(0).name();
    }

    private static List<Place> first(TestReport test, Function<Detail, List<Place>> places) {
        return test.profile().detail().stream()
                .flatMap(known -> places.apply(known).stream())
                .limit(MOST_PLACES)
                .toList();
    }
}
