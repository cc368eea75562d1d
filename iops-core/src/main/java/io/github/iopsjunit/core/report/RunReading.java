package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.page.Badge;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.List;
import java.util.Locale;

/** A run in a sentence or two: the first test to look at, and where most operations were made. */
final class RunReading {

    private RunReading() {}

    /** @param ranked tests, most operations first */
    static String of(List<IndexEntry> ranked) {
        return ranked.isEmpty() ? "No test has been measured yet." : unwell(ranked) + most(ranked.get(0));
    }

    private static String unwell(List<IndexEntry> ranked) {
        List<IndexEntry> unwell = ranked.stream()
                .filter(entry -> entry.status().isUnwell())
                .sorted(IndexPages.UNWELL_FIRST)
                .toList();
        return unwell.isEmpty() ? "" : first(unwell.get(0)) + others(unwell.size() - 1);
    }

    private static String first(IndexEntry entry) {
        String how = capital(Badge.valueOf(entry.status().name()).word());
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

    /** {@return the word as the first of a sentence} */
    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
