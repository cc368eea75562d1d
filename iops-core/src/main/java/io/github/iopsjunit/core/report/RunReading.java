package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.List;

/** A run in a sentence or two: the first test to look at, and where most operations were made. */
final class RunReading {

    private RunReading() {}

    static String of(Ranking ranking) {
        return ranking.mostFirst().isEmpty()
                ? "No test has been measured yet."
                : unwell(ranking.unwell()) + most(ranking.mostFirst().get(0));
    }

    private static String unwell(List<IndexEntry> unwell) {
        return unwell.isEmpty() ? "" : first(unwell.get(0)) + others(unwell.size() - 1);
    }

    private static String first(IndexEntry entry) {
        String how = entry.status().badge().capital();
        String why = VisibleText.line(entry.failure()).strip().replaceFirst("[:.]+$", "");
        String name = RunSummaries.name(entry);
        return how + ": " + (why.startsWith(name) ? why : name + (why.isEmpty() ? "" : ": " + why)) + ". ";
    }

    private static String others(int count) {
        return count == 0
                ? ""
                : "And " + Quantities.count(count) + " more " + (count == 1 ? "is" : "are") + " not well. ";
    }

    private static String most(IndexEntry entry) {
        String where = entry.hottest().isEmpty() ? "" : ", above all at " + VisibleText.line(entry.hottest());
        return entry.weight(Metric.TOTAL_OPS) == 0
                ? "No file I/O was seen in any test."
                : "Most operations: " + VisibleText.line(entry.displayName()) + " with "
                        + Quantities.figure(entry.figure(Metric.TOTAL_OPS)) + where + ".";
    }
}
