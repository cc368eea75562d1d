package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The page of a test.
 *
 * @param title       the test's display name
 * @param className   the test class
 * @param status      how it ended
 * @param failure     why it failed or was aborted; empty when it passed
 * @param reading     the numbers in a sentence
 * @param insights    the recognised anti-patterns
 * @param cards       the numbers that stand out
 * @param limits      what it was judged by; empty when nothing limits it
 * @param doubts      why some numbers are not exact, each reason once
 * @param phases      the test's named parts, nested ones too
 * @param charts      the histograms of sizes; empty without a recorder
 * @param timeline    operations over time; empty when unknown
 * @param latencies   the histogram of durations; empty when unknown
 * @param percentiles the durations of reads and of writes; empty when unknown
 * @param tables      call sites, files and threads
 * @param account     where every operation went
 * @param facts       what else there is to know
 * @param json        the file with all this as JSON, as seen from the page
 */
public record TestPage(
        String title,
        String className,
        Badge status,
        String failure,
        String reading,
        List<InsightRow> insights,
        List<Card> cards,
        Optional<LimitTable> limits,
        List<String> doubts,
        List<PhaseRow> phases,
        List<BarChart> charts,
        Optional<TimeChart> timeline,
        Optional<BarChart> latencies,
        List<LatencyTable> percentiles,
        List<ActivityTable> tables,
        Account account,
        List<Fact> facts,
        String json) {

    public TestPage {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(reading, "reading");
        insights = List.copyOf(insights);
        cards = List.copyOf(cards);
        Objects.requireNonNull(limits, "limits");
        doubts = List.copyOf(doubts);
        phases = List.copyOf(phases);
        charts = List.copyOf(charts);
        Objects.requireNonNull(timeline, "timeline");
        Objects.requireNonNull(latencies, "latencies");
        percentiles = List.copyOf(percentiles);
        tables = List.copyOf(tables);
        Objects.requireNonNull(account, "account");
        facts = List.copyOf(facts);
        Objects.requireNonNull(json, "json");
    }
}
