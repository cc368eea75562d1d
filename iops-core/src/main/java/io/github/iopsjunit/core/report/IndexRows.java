package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.IndexRow;
import io.github.iopsjunit.core.report.page.Texts;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.List;
import java.util.Map;

/** Decides what the front page says of a test. */
final class IndexRows {

    private final Ranking ranking;
    private final Map<String, List<Status>> attempts;

    /** @param attempts how tests ended that were run more than once, by their ids */
    IndexRows(Ranking ranking, Map<String, List<Status>> attempts) {
        this.ranking = ranking;
        this.attempts = attempts;
    }

    IndexRow of(IndexEntry entry) {
        Figure ops = entry.figure(Metric.TOTAL_OPS);
        Figure bytes = entry.figure(Metric.TOTAL_BYTES);
        List<Status> ended = attempts.getOrDefault(entry.uniqueId(), List.of());
        return new IndexRow(
                ranking.rank(entry),
                VisibleText.line(entry.displayName()),
                entry.page(),
                entry.status().badge(),
                style(entry),
                Texts.count(ops),
                Texts.bytes(bytes),
                Rates.perSecond(ops, entry.elapsed()),
                TestCards.mean(ops, bytes),
                VisibleText.line(entry.hottest()),
                ops.isExact() ? "" : Quantities.figure(ops),
                length(entry.weight(Metric.READ_OPS)),
                length(entry.weight(Metric.WRITE_OPS)),
                VisibleText.line(String.join(", ", entry.insights())),
                Attempts.text(ended),
                Attempts.isFlaky(ended));
    }

    private static String style(IndexEntry entry) {
        Figure ops = entry.figure(Metric.TOTAL_OPS);
        boolean idle = ops.isExact() && ops.value() == 0;
        String status =
                entry.status() == Status.PASSED ? "" : entry.status().badge().style();
        return (status + (idle ? " " + IndexRow.IDLE : "") + (entry.insights().isEmpty() ? "" : " " + IndexRow.ADVISED))
                .strip();
    }

    private String length(long ops) {
        return ops == 0 ? "" : Math.max(1, Math.round(100.0 * ops / ranking.most())) + "%";
    }
}
