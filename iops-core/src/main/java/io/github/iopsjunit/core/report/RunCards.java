package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.Card;
import io.github.iopsjunit.core.report.page.Fact;
import io.github.iopsjunit.core.report.page.Headline;
import io.github.iopsjunit.core.report.page.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The numbers that stand out on the front page: tests, ops, bytes, time. */
final class RunCards {

    /** Told of even where there are none: most suites have no baselines, and nothing that is undecided. */
    private static final Set<Status> USUAL = Set.of(Status.OVER_BUDGET, Status.FAILED, Status.ABORTED);

    private final List<IndexEntry> entries;
    private final long flaky;

    /** @param flaky how many tests passed only when they were run again */
    RunCards(List<IndexEntry> entries, long flaky) {
        this.entries = entries;
        this.flaky = flaky;
    }

    List<Card> cards() {
        return List.of(
                tests(),
                sums("Ops", Metric.TOTAL_OPS, Metric.READ_OPS, Metric.WRITE_OPS, "Reads", "Writes"),
                sums("Bytes", Metric.TOTAL_BYTES, Metric.BYTES_READ, Metric.BYTES_WRITTEN, "Read", "Written"),
                time());
    }

    private Card tests() {
        StatusCounts counts = new StatusCounts(entries);
        List<Fact> facts = new ArrayList<>();
        for (Status status : Status.values()) {
            if (counts.of(status) > 0 ? status != Status.PASSED : USUAL.contains(status)) {
                facts.add(new Fact(status.badge().capital(), Quantities.count(counts.of(status))));
            }
        }
        if (flaky > 0) {
            facts.add(new Fact("Flaky", Quantities.count(flaky)));
        }
        long advised =
                entries.stream().filter(entry -> !entry.insights().isEmpty()).count();
        if (advised > 0) {
            facts.add(new Fact("With insights", Quantities.count(advised)));
        }
        return new Card(
                new Headline("Tests measured", Quantities.count(entries.size()), "", "", series(counts)), facts);
    }

    /** In red if anything failed: that is more than I/O. */
    private static String series(StatusCounts counts) {
        return Stream.of(Status.FAILED, Status.OVER_BUDGET, Status.OVER_BASELINE, Status.UNDECIDED)
                .filter(status -> counts.of(status) > 0)
                .findFirst()
                .map(status -> status.badge().style())
                .orElse("");
    }

    private Card sums(String label, Metric total, Metric read, Metric written, String first, String second) {
        Figure sum = Sums.of(total, entries);
        Headline headline = Headline.of(label, sum, "");
        String note = sum.isExact() ? headline.note() : sum.reason();
        boolean unitSaysTheSame = label.equalsIgnoreCase(headline.unit());
        return new Card(
                new Headline(label, headline.value(), unitSaysTheSame ? "" : headline.unit(), note, ""),
                List.of(new Fact(first, text(read)), new Fact(second, text(written))));
    }

    private String text(Metric metric) {
        Figure sum = Sums.of(metric, entries);
        return metric.unit() == Metric.Unit.BYTES ? Texts.bytes(sum) : Texts.count(sum);
    }

    /** When, and not how long: forks may have run side by side, or one after the other. */
    private Card time() {
        long measured =
                entries.stream().mapToLong(entry -> entry.elapsed().toNanos()).sum();
        return new Card(
                Rates.time("Time measured", Duration.ofNanos(measured)),
                List.of(
                        new Fact(
                                "Began",
                                time(entries.stream().map(IndexEntry::startedAt).min(Comparator.naturalOrder()))),
                        new Fact(
                                "Ended",
                                time(entries.stream()
                                        .map(entry -> entry.startedAt().plus(entry.elapsed()))
                                        .max(Comparator.naturalOrder())))));
    }

    private static String time(Optional<Instant> instant) {
        return instant.map(Texts::time).orElse(Texts.NONE);
    }
}
