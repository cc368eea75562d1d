package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.List;

/** A run in a few sentences: how the tests ended, the first one to look at, and where most operations were made. */
final class RunReading {

    private RunReading() {}

    static String of(Ranking ranking) {
        List<IndexEntry> all = ranking.mostFirst();
        return all.isEmpty()
                ? "No test has been measured yet."
                : ended(all, ranking.unwell()) + advised(all) + most(all.get(0));
    }

    private static String ended(List<IndexEntry> all, List<IndexEntry> unwell) {
        if (unwell.isEmpty()) {
            return well(all);
        }
        String more = StatusCounts.more(unwell.subList(1, unwell.size()));
        return first(unwell.get(0)) + (more.isEmpty() ? "" : more + ". ");
    }

    private static String well(List<IndexEntry> all) {
        StatusCounts counts = new StatusCounts(all);
        if (counts.of(Status.PASSED) < all.size()) {
            return "Of " + tests(all.size()) + " " + counts.words() + ". ";
        }
        return all.size() == 1 ? "The measured test passed. " : "All " + tests(all.size()) + " passed. ";
    }

    private static String tests(long count) {
        return Quantities.count(count) + (count == 1 ? " measured test" : " measured tests");
    }

    private static String advised(List<IndexEntry> all) {
        long advised = all.stream().filter(entry -> !entry.insights().isEmpty()).count();
        return advised == 0
                ? ""
                : Quantities.count(advised) + (advised == 1 ? " test has" : " tests have") + " insights. ";
    }

    private static String first(IndexEntry entry) {
        String how = entry.status().badge().capital();
        String why = VisibleText.line(entry.failure()).strip().replaceFirst("[:.]+$", "");
        String name = RunSummaries.name(entry);
        return how + ": " + (why.startsWith(name) ? why : name + (why.isEmpty() ? "" : ": " + why)) + ". ";
    }

    private static String most(IndexEntry entry) {
        String where = entry.hottest().isEmpty() ? "" : ", above all at " + VisibleText.line(entry.hottest());
        return entry.weight(Metric.TOTAL_OPS) == 0
                ? "No file I/O was seen in any test."
                : "Most operations: " + RunSummaries.name(entry) + " with "
                        + Quantities.figure(entry.figure(Metric.TOTAL_OPS)) + where + ".";
    }
}
