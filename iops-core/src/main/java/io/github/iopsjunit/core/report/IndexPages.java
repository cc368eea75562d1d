package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.page.Badge;
import io.github.iopsjunit.core.report.page.Fact;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.IndexPage.ClassGroup;
import io.github.iopsjunit.core.report.page.IndexRow;
import io.github.iopsjunit.core.report.page.StatusFilter;
import io.github.iopsjunit.core.report.page.Texts;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides what the front page says: all tests of the latest run ranked, grouped by class, the class with most operations first. */
final class IndexPages {

    static final Comparator<IndexEntry> MOST_FIRST = Comparator.comparingLong(
                    (IndexEntry entry) -> -entry.weight(Metric.TOTAL_OPS))
            .thenComparing(IndexEntry::className)
            .thenComparing(IndexEntry::displayName)
            .thenComparing(IndexEntry::uniqueId);

    private final RunHistory history;
    private final List<IndexEntry> ranked;
    private final long most;

    private IndexPages(RunHistory history) {
        this.history = history;
        ranked = history.latest().stream().sorted(MOST_FIRST).toList();
        most = ranked.isEmpty() ? 0 : ranked.get(0).weight(Metric.TOTAL_OPS);
    }

    /** {@return the page of one run} */
    static IndexPage of(Collection<IndexEntry> entries, Environment environment, List<String> notes) {
        return of(RunHistory.ofOneRun(entries), environment, notes);
    }

    /** {@return the page of the latest run, with earlier ones apart} */
    static IndexPage of(RunHistory history, Environment environment, List<String> notes) {
        IndexPages pages = new IndexPages(history);
        RunTops tops = new RunTops(pages.ranked);
        return new IndexPage(
                pages.reading(),
                new RunCards(pages.ranked, pages.flaky()).cards(),
                List.of(
                        tops.table("Hottest lines of code", "Line of code", IndexEntry::callSites),
                        tops.table("Hottest files", "File", IndexEntry::files)),
                pages.filters(),
                pages.groups(),
                EarlierRuns.of(history),
                facts(environment),
                notes);
    }

    private long flaky() {
        return history.attempts().values().stream().filter(Attempts::isFlaky).count();
    }

    private String reading() {
        if (ranked.isEmpty()) {
            return "No test has been measured yet.";
        }
        IndexEntry first = ranked.get(0);
        String where = first.hottest().isEmpty() ? "" : ", above all at " + VisibleText.line(first.hottest());
        return most == 0
                ? "No file I/O was seen in any test."
                : "Most operations: " + VisibleText.line(first.displayName()) + " with "
                        + Quantities.figure(first.figure(Metric.TOTAL_OPS)) + where + ".";
    }

    /** Only what leaves some test to be seen, and no choice at all where there is but one. */
    private List<StatusFilter> filters() {
        List<StatusFilter> filters = new ArrayList<>();
        filters.add(new StatusFilter("all", "All", Quantities.count(ranked.size())));
        for (Badge badge : List.of(Badge.FAILED, Badge.OVER_BUDGET, Badge.ABORTED, Badge.PASSED)) {
            long count = ranked.stream()
                    .filter(entry -> Badge.valueOf(entry.status().name()) == badge)
                    .count();
            if (count > 0) {
                String label = badge.word().substring(0, 1).toUpperCase(Locale.ROOT)
                        + badge.word().substring(1);
                filters.add(new StatusFilter(badge.style(), label, Quantities.count(count)));
            }
        }
        return filters.size() > 2 ? filters : List.of();
    }

    private List<ClassGroup> groups() {
        Map<String, List<IndexRow>> rows = new LinkedHashMap<>();
        Map<String, List<IndexEntry>> entries = new LinkedHashMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            IndexEntry entry = ranked.get(i);
            rows.computeIfAbsent(entry.className(), any -> new ArrayList<>()).add(row(i + 1, entry));
            entries.computeIfAbsent(entry.className(), any -> new ArrayList<>()).add(entry);
        }
        return entries.entrySet().stream()
                .sorted(Comparator.comparingLong(group -> -ops(group.getValue())))
                .map(group -> group(group.getKey(), group.getValue(), rows.getOrDefault(group.getKey(), List.of())))
                .toList();
    }

    private static ClassGroup group(String className, List<IndexEntry> entries, List<IndexRow> rows) {
        int dot = className.lastIndexOf('.');
        String summary = rows.size() + (rows.size() == 1 ? " test, " : " tests, ")
                + ops(Sums.of(Metric.TOTAL_OPS, entries)) + ", "
                + bytes(Sums.of(Metric.TOTAL_BYTES, entries));
        return new ClassGroup(
                VisibleText.line(className.substring(dot + 1)),
                VisibleText.line(className.substring(0, Math.max(0, dot))),
                summary,
                rows.stream()
                        .flatMap(row ->
                                Stream.of(row.status().style(), row.style().contains("idle") ? "" : "busy"))
                        .filter(style -> !style.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")),
                rows);
    }

    private static String ops(Figure sum) {
        return sum.isMeasured() ? Texts.count(sum) + " ops" : "ops not measured";
    }

    private static String bytes(Figure sum) {
        return sum.isMeasured() ? Texts.bytes(sum) : "bytes not measured";
    }

    private IndexRow row(int rank, IndexEntry entry) {
        Figure ops = entry.figure(Metric.TOTAL_OPS);
        Figure bytes = entry.figure(Metric.TOTAL_BYTES);
        Badge badge = Badge.valueOf(entry.status().name());
        boolean idle = ops.isExact() && ops.value() == 0;
        String style = (badge == Badge.PASSED ? "" : badge.style()) + (idle ? " idle" : "");
        return new IndexRow(
                rank,
                VisibleText.line(entry.displayName()),
                entry.page(),
                badge,
                style.strip(),
                Texts.count(ops),
                Texts.bytes(bytes),
                Rates.perSecond(ops, entry.elapsed()),
                TestCards.mean(ops, bytes),
                VisibleText.line(entry.hottest()),
                ops.isExact() ? "" : Quantities.figure(ops),
                length(entry.weight(Metric.READ_OPS)),
                length(entry.weight(Metric.WRITE_OPS)),
                insights(entry.insights()),
                Attempts.text(history.attempts().getOrDefault(entry.uniqueId(), List.of())));
    }

    private static String insights(long count) {
        return count == 0 ? "" : count + (count == 1 ? " insight" : " insights");
    }

    private String length(long ops) {
        return ops == 0 ? "" : Math.max(1, Math.round(100.0 * ops / most)) + "%";
    }

    private static long ops(List<IndexEntry> entries) {
        return entries.stream()
                .mapToLong(entry -> entry.weight(Metric.TOTAL_OPS))
                .sum();
    }

    private static List<Fact> facts(Environment environment) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Operating system", environment.operatingSystem()));
        facts.add(Fact.of("Machine", environment.machine()));
        facts.add(Fact.of("Processor", environment.processor()));
        facts.add(Fact.of("Java", environment.java()));
        environment
                .volumes()
                .forEach(volume -> facts.add(
                        Fact.of("File system", volume.type() + " on " + volume.name() + ", disk: " + volume.disk())));
        return facts;
    }
}
