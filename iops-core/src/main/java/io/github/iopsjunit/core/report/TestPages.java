package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.ThreadActivity;
import io.github.iopsjunit.core.report.page.Accounts;
import io.github.iopsjunit.core.report.page.ActivityRow.Name;
import io.github.iopsjunit.core.report.page.ActivityTable;
import io.github.iopsjunit.core.report.page.BarChart;
import io.github.iopsjunit.core.report.page.Fact;
import io.github.iopsjunit.core.report.page.InsightRow;
import io.github.iopsjunit.core.report.page.LatencyTable;
import io.github.iopsjunit.core.report.page.PhaseRow;
import io.github.iopsjunit.core.report.page.Reading;
import io.github.iopsjunit.core.report.page.TestPage;
import io.github.iopsjunit.core.report.page.Texts;
import io.github.iopsjunit.core.report.page.TimeCharts;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.List;
import java.util.Optional;

/** Decides what the page of a test says. */
final class TestPages {

    /** Beyond these a table says how many it leaves out: a page stays a page. */
    private static final int MOST_FILES = 100;

    private static final int MOST_CALL_SITES = 60;
    private static final int MOST_THREADS = 30;
    private static final int LONGEST_FAILURE = 16_000;

    private TestPages() {}

    static TestPage of(TestReport test, String json) {
        IoProfile profile = test.profile();
        return new TestPage(
                VisibleText.line(test.displayName()),
                VisibleText.line(test.className()),
                test.status().badge(),
                test.failureMessage().map(TestPages::failure).orElse(""),
                Reading.of(profile),
                profile.insights().stream().map(InsightRow::of).toList(),
                TestCards.of(profile),
                LimitTables.of(test),
                doubts(profile),
                PhaseRow.of(profile),
                charts(profile.detail()),
                profile.detail().flatMap(known -> TimeCharts.of(known.timeline(), profile.elapsed())),
                latencies(profile.detail()),
                percentiles(profile.detail()),
                tables(profile),
                Accounts.of(profile, test.status() == TestReport.Status.FAILED),
                facts(test),
                json);
    }

    private static String failure(String message) {
        String shown = VisibleText.block(message);
        return shown.length() <= LONGEST_FAILURE
                ? shown
                : shown.substring(0, LONGEST_FAILURE) + "… (the whole message is in the JSON)";
    }

    /** Storage bytes are never certain, and say so themselves: an alarm on every test that writes would be none. */
    private static List<String> doubts(IoProfile profile) {
        return profile.figures().values().stream()
                .filter(figure -> figure.isMeasured() && !figure.isExact())
                .filter(figure ->
                        figure.metric() != Metric.STORAGE_BYTES_READ && figure.metric() != Metric.STORAGE_BYTES_WRITTEN)
                .map(figure -> VisibleText.line(figure.reason()))
                .distinct()
                .toList();
    }

    private static List<BarChart> charts(Optional<Detail> detail) {
        return detail.map(known -> List.of(
                        BarChart.ofOps(known.readSizes(), known.writeSizes()),
                        BarChart.ofBytes(known.readSizes(), known.writeSizes())))
                .orElse(List.of());
    }

    private static Optional<BarChart> latencies(Optional<Detail> detail) {
        return detail.filter(TestPages::isTimed)
                .map(known -> BarChart.ofLatencies(known.readLatencies(), known.writeLatencies()));
    }

    private static List<LatencyTable> percentiles(Optional<Detail> detail) {
        return detail.filter(TestPages::isTimed)
                .map(known -> List.of(
                        LatencyTable.of("Reads", "reads", known.readLatencies()),
                        LatencyTable.of("Writes", "writes", known.writeLatencies())))
                .orElse(List.of());
    }

    private static boolean isTimed(Detail detail) {
        return detail.readLatencies().count() + detail.writeLatencies().count() > 0;
    }

    private static List<ActivityTable> tables(IoProfile profile) {
        String absent = "Not measured: there was no recorder of single operations.";
        return profile.detail()
                .map(known -> List.of(
                        ActivityTable.of(
                                "Call sites", "Line of code", known.callSites(), MOST_CALL_SITES, TestPages::name),
                        files(known),
                        ActivityTable.of("Threads", "Thread", known.threads(), MOST_THREADS, TestPages::name)))
                .orElse(List.of(
                        ActivityTable.absent("Call sites", "Line of code", absent),
                        ActivityTable.absent("Files", "File", absent),
                        ActivityTable.absent("Threads", "Thread", absent)));
    }

    private static ActivityTable files(Detail detail) {
        FoldedFiles folded = new FoldedFiles(detail.files());
        return ActivityTable.of("Files", "File", folded.files(), MOST_FILES, folded::name);
    }

    private static Name name(CallSite site) {
        return site.className().equals(CallSite.UNKNOWN)
                ? Name.of(site.location(), "")
                : Name.of(site.location(), site.className() + "." + site.methodName());
    }

    private static Name name(ThreadActivity thread) {
        return Name.of(thread.name(), thread.startedInWindow() ? "started by the test" : "");
    }

    private static List<Fact> facts(TestReport test) {
        return List.of(
                Fact.of("Scope", test.scope()),
                Fact.of("Method", test.profile().method()),
                Fact.of(
                        "Source",
                        test.profile().figure(Metric.TOTAL_OPS).source().label()),
                new Fact("Started", Texts.time(test.startedAt())),
                Fact.of("Test method", test.methodName()),
                Fact.of("Unique id", test.uniqueId()));
    }
}
