package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.environment.BuildProcess;
import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Phase;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.SizeHistogram.Bucket;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.ThreadActivity;
import io.github.iopsjunit.core.profile.Unexplained;
import io.github.iopsjunit.core.report.BaselineNumbers.BaselineNumber;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.RunSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Draws a made-up report once, in memory, before anything is measured. Then no class need be loaded when reports are written
 * while tests run: the JVM does not tell whose the bytes of its own class reads were.
 */
public final class ReportPrimer {

    private ReportPrimer() {}

    /** Draws a page, its JSON, a front page and summaries, and forgets them. Takes some hundred milliseconds. */
    public static void prime() {
        SizeHistogram reads =
                new SizeHistogram(List.of(new Bucket(1, 1, 1, 1)), OptionalLong.of(1), OptionalLong.of(1));
        TestReport test = new TestReport(
                        "id",
                        "a.B",
                        "c",
                        "c()",
                        Status.PASSED,
                        Optional.empty(),
                        "PROCESS",
                        Instant.now(),
                        profile(reads))
                .withLimits(limits());
        String page = PageNames.of(test.className(), test.methodName(), test.uniqueId());
        ReportJson.bytes(test);
        HtmlReport.draw(TestPages.of(test, page));
        IndexEntry entry = IndexEntry.of(test, page);
        IndexEntryJson.write(entry);
        Environment environment = new Environment("", "", "", "", List.of());
        EnvironmentJson.write(environment);
        Fork fork = new Fork(BuildProcess.current(), Instant.now());
        fork.line();
        ForkEntries run = new ForkEntries(fork, List.of(entry, entry));
        HtmlReport.draw(IndexPages.of(RunHistory.of(List.of(run)), environment, List.of()));
        RunSummary summary = new RunSummaries(List.of(entry), "", "").ofAtMost(1, 1);
        MarkdownReport.draw(summary);
        TextReport.draw(summary);
    }

    private static TestLimits limits() {
        OptionalLong some = OptionalLong.of(1_500);
        LimitedAmount amount = new LimitedAmount(LimitedMetric.BYTES_READ, OptionalLong.of(0), some, some, "a");
        LimitedAmount time = new LimitedAmount(LimitedMetric.ELAPSED_TIME, some, some, some, "");
        return new TestLimits(
                List.of(
                        new BudgetLimit(amount, false, 1, LimitVerdict.UNDECIDED, "b", "c"),
                        new BudgetLimit(time, true, 1, LimitVerdict.KEPT, "b", "")),
                Optional.of(
                        new BaselineNumbers("d", "e", List.of(new BaselineNumber(amount, 1, 1, LimitVerdict.KEPT)))));
    }

    private static IoProfile profile(SizeHistogram reads) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            figures.put(metric, Figure.between(metric, 0, 1, 1, Source.KERNEL_COUNTERS, "made up"));
        }
        Detail detail = new Detail(
                reads,
                SizeHistogram.EMPTY,
                List.of(new FileActivity(
                        "/a/file", reads, SizeHistogram.EMPTY, Optional.empty(), Optional.of(pattern()))),
                List.of(new CallSite("a.B", "c", 1, reads, SizeHistogram.EMPTY)),
                List.of(new ThreadActivity("main", false, reads, SizeHistogram.EMPTY)),
                0);
        IoProfile profile = new IoProfile(
                Subject.UNNAMED,
                Duration.ofMillis(1),
                figures,
                Optional.of(detail),
                List.of(),
                Unexplained.NONE,
                "made up");
        return profile.withInsights(List.of(insight())).withPhases(List.of(new Phase("a", profile)));
    }

    private static AccessPattern pattern() {
        return new AccessPattern(1, 1, 0, false, 0, Optional.empty(), Optional.empty());
    }

    private static Insight insight() {
        return new Insight("a", "b", List.of("c"), "d", "e", Set.of(Metric.READ_OPS), Optional.empty());
    }
}
