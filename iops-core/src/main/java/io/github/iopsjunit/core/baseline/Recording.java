package io.github.iopsjunit.core.baseline;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileUse;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A profile as baselines see it: without first touch, and with the names that are the same everywhere.
 *
 * @param profile what was measured
 * @param names   names files
 */
public record Recording(IoProfile profile, PathNames names) {

    /** What a baseline holds. The totals follow. */
    static final List<Metric> METRICS =
            List.of(Metric.READ_OPS, Metric.WRITE_OPS, Metric.BYTES_READ, Metric.BYTES_WRITTEN);

    /** A method on a file, by their names in the baseline. */
    record Place(String file, String method) {}

    /** {@return the figure of a metric, less what happens only the first time} */
    Figure figure(Metric metric) {
        Figure figure = profile.figure(metric);
        long first = amount(firstTouch(), metric);
        return first == 0
                ? figure
                : new Figure(
                        metric,
                        less(figure.lowerBound(), first),
                        less(figure.estimate(), first),
                        less(figure.upperBound(), first),
                        figure.source(),
                        figure.reason());
    }

    /** {@return whether every number is certain, so that it can be recorded} */
    public boolean isCertain() {
        return uncertain().isEmpty();
    }

    /** {@return the metrics whose value is not certain} */
    List<Metric> uncertain() {
        return METRICS.stream().filter(metric -> !figure(metric).isExact()).toList();
    }

    /** {@return the entry to be recorded}; every figure must be certain */
    public BaselineEntry entry() {
        if (!uncertain().isEmpty()) {
            throw new IllegalStateException("not certain: " + uncertain());
        }
        SortedMap<String, SortedMap<String, Tally>> touched = new TreeMap<>();
        places().forEach((place, tally) ->
                touched.computeIfAbsent(place.file(), any -> new TreeMap<>()).put(place.method(), tally));
        return new BaselineEntry(
                new Tally(
                        figure(Metric.READ_OPS).value(),
                        figure(Metric.WRITE_OPS).value(),
                        figure(Metric.BYTES_READ).value(),
                        figure(Metric.BYTES_WRITTEN).value()),
                touched,
                profile.unexplained().tally());
    }

    /** {@return what was done, by file and method} */
    Map<Place, Tally> places() {
        Map<Place, Tally> places = new HashMap<>();
        lasting().forEach(use -> places.merge(placeOf(use), use.tally(), Tally::plus));
        return places;
    }

    /** {@return the line of a place that did most of what} */
    StackFrame line(Place place, Metric metric) {
        Map<StackFrame, Tally> lines = new HashMap<>();
        lasting().stream()
                .filter(use -> placeOf(use).equals(place))
                .forEach(use -> lines.merge(use.site(), use.tally(), Tally::plus));
        return lines.entrySet().stream()
                .max(Comparator.comparingLong((Map.Entry<StackFrame, Tally> line) -> amount(line.getValue(), metric))
                        .thenComparing(line -> -line.getKey().line()))
                .orElseThrow()
                .getKey();
    }

    private Place placeOf(FileUse use) {
        StackFrame site = use.site();
        return new Place(names.name(use.path()), PathNames.method(site.className(), site.methodName()));
    }

    private List<FileUse> lasting() {
        return uses().stream().filter(use -> !use.firstTouch()).toList();
    }

    private Tally firstTouch() {
        return profile.detail().map(Detail::firstTouch).orElse(Tally.ZERO);
    }

    private List<FileUse> uses() {
        return profile.detail().map(Detail::fileUses).orElse(List.of());
    }

    static long amount(Tally tally, Metric metric) {
        return switch (metric) {
            case READ_OPS -> tally.readOps();
            case WRITE_OPS -> tally.writeOps();
            case BYTES_READ -> tally.bytesRead();
            case BYTES_WRITTEN -> tally.bytesWritten();
            default -> throw new IllegalArgumentException("no metric of a baseline: " + metric);
        };
    }

    private static OptionalLong less(OptionalLong bound, long first) {
        return bound.isPresent() ? OptionalLong.of(Math.max(0, bound.getAsLong() - first)) : bound;
    }
}
