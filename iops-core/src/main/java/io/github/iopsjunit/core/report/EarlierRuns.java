package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.page.EarlierRun;
import io.github.iopsjunit.core.report.page.Texts;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.List;

/** Decides what the front page says of earlier runs. */
final class EarlierRuns {

    private EarlierRuns() {}

    static List<EarlierRun> of(RunHistory history) {
        return history.earlier().stream().map(EarlierRuns::run).toList();
    }

    private static EarlierRun run(RunHistory.Earlier run) {
        int tests = run.entries().size();
        return new EarlierRun(
                Texts.time(run.began()),
                Quantities.count(tests) + (tests == 1 ? " test" : " tests"),
                new Ranking(run.entries())
                        .mostFirst().stream().map(EarlierRuns::row).toList());
    }

    private static EarlierRun.Row row(IndexEntry entry) {
        return new EarlierRun.Row(
                VisibleText.line(entry.displayName()),
                VisibleText.line(entry.className().substring(entry.className().lastIndexOf('.') + 1)),
                entry.page(),
                entry.status().badge(),
                Texts.count(entry.figure(Metric.TOTAL_OPS)),
                Texts.bytes(entry.figure(Metric.TOTAL_BYTES)));
    }
}
