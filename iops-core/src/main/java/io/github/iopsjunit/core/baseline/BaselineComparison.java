package io.github.iopsjunit.core.baseline;

import io.github.iopsjunit.core.budget.Breach;
import io.github.iopsjunit.core.budget.Limit;
import io.github.iopsjunit.core.budget.Verdict;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run compared with its baseline.
 *
 * @param run        what was measured
 * @param recorded   what it is compared with
 * @param tolerances by how much it may be exceeded
 */
public record BaselineComparison(Recording run, Baseline.Found recorded, Tolerances tolerances) {

    public BaselineComparison {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(tolerances, "tolerances");
    }

    /**
     * A number that was measured, and what can be said of it against the recorded one.
     *
     * @param metric   what is counted
     * @param figure   what was measured, first touch left out
     * @param recorded what the baseline holds
     * @param highest  the most that keeps it
     * @param verdict  whether it does
     */
    public record Compared(Metric metric, Figure figure, long recorded, long highest, Verdict verdict) {}

    /** {@return every number that a baseline holds} */
    public List<Compared> numbers() {
        return Recording.METRICS.stream().map(this::judge).toList();
    }

    /** {@return the numbers of what is not certain to keep the baseline} */
    List<Compared> broken() {
        return numbers().stream()
                .filter(compared -> compared.verdict() != Verdict.KEPT)
                .toList();
    }

    private Compared judge(Metric metric) {
        return new Compared(
                metric,
                run.figure(metric),
                recorded(metric),
                highest(metric),
                Limit.atMost(metric, highest(metric)).judge(run.figure(metric)));
    }

    private long highest(Metric metric) {
        return tolerances.of(metric).highest(recorded(metric));
    }

    long recorded(Metric metric) {
        return Recording.amount(recorded.entry().tally(), metric);
    }

    /** {@return whether nothing is above it, for certain} */
    public boolean isKept() {
        return broken().isEmpty();
    }

    /**
     * {@return what is wrong, in the form of all failures; empty when the baseline is kept for certain}
     *
     * @param source what the file is called, and how to accept what was measured
     */
    public Optional<Breach> failure(BaselineSource source) {
        List<Compared> broken = broken();
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(Breach.of(
                        BaselineText.of(this, broken, source),
                        broken.stream().map(Compared::verdict).toList()));
    }

    /** {@return the numbers that are certainly below what is recorded, in words: "read ops 501 → 3"; empty without any} */
    public Optional<String> improvement() {
        String lower = Recording.METRICS.stream()
                .filter(this::isLower)
                .map(metric -> metric.label() + " " + Quantities.count(recorded(metric)) + " → "
                        + Quantities.count(run.figure(metric).value()))
                .collect(Collectors.joining(", "));
        return lower.isEmpty() ? Optional.empty() : Optional.of(lower);
    }

    private boolean isLower(Metric metric) {
        Figure figure = run.figure(metric);
        return figure.isExact() && tolerances.of(metric).isBelow(figure.value(), recorded(metric));
    }

    /**
     * {@return whether there is something to accept: other ops, or bytes beyond what is tolerated either way, or the same by other
     * files or methods} Bytes that differ a little with every run are none, so that the file does not either.
     */
    public boolean isNews() {
        BaselineEntry now = run.entry();
        boolean numbersDiffer = Recording.METRICS.stream()
                .anyMatch(metric -> run.figure(metric).value() > highest(metric) || isLower(metric));
        return numbersDiffer || !Fingerprint.of(now).equals(Fingerprint.of(recorded.entry()));
    }

    /** What stays the same when only bytes differ a little. */
    private record Fingerprint(Map<Recording.Place, List<Long>> ops, List<Long> unexplained) {

        static Fingerprint of(BaselineEntry entry) {
            Map<Recording.Place, List<Long>> ops = new HashMap<>();
            entry.touched()
                    .forEach((file, methods) -> methods.forEach((method, tally) ->
                            ops.put(new Recording.Place(file, method), List.of(tally.readOps(), tally.writeOps()))));
            return new Fingerprint(
                    ops,
                    List.of(entry.unexplained().readOps(), entry.unexplained().writeOps()));
        }
    }
}
