package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what the front page says: all tests of the latest run ranked, grouped by class. What is not well comes first, then what made most
 * operations.
 */
final class IndexPages {

    static final Comparator<IndexEntry> MOST_FIRST = Comparator.comparingLong(
                    (IndexEntry entry) -> -entry.weight(Metric.TOTAL_OPS))
            .thenComparing(IndexEntry::className)
            .thenComparing(IndexEntry::displayName)
            .thenComparing(IndexEntry::uniqueId);

    /** Those that somebody should look after: over a limit, failed otherwise; then all others. */
    static final Comparator<IndexEntry> UNWELL_FIRST = Comparator.comparingInt(
                    (IndexEntry entry) -> urgency(entry.status()))
            .thenComparing(MOST_FIRST);

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
                RunReading.of(pages.ranked),
                new RunCards(pages.ranked, pages.flaky()).cards(),
                List.of(tops.callSites(), tops.files()),
                pages.filters(),
                pages.groups(),
                EarlierRuns.of(history),
                facts(environment),
                notes);
    }

    private long flaky() {
        return history.attempts().values().stream().filter(Attempts::isFlaky).count();
    }

    /** Only what leaves some test to be seen, and no choice at all where there is but one. */
    private List<StatusFilter> filters() {
        List<StatusFilter> filters = new ArrayList<>();
        filters.add(new StatusFilter("all", "All", Quantities.count(ranked.size())));
        for (Badge badge : List.of(Badge.OVER_BUDGET, Badge.OVER_BASELINE, Badge.FAILED, Badge.ABORTED, Badge.PASSED)) {
            long count = ranked.stream()
                    .filter(entry -> Badge.valueOf(entry.status().name()) == badge)
                    .count();
            if (count > 0) {
                filters.add(new StatusFilter(badge.style(), RunReading.capital(badge.word()), Quantities.count(count)));
            }
        }
        long advised = ranked.stream().filter(entry -> entry.insights() > 0).count();
        if (advised > 0 && advised < ranked.size()) {
            filters.add(new StatusFilter(IndexRow.ADVISED, "With insights", Quantities.count(advised)));
        }
        return filters.size() > 2 ? filters : List.of();
    }

    private static int urgency(Status status) {
        return switch (status) {
            case OVER_BUDGET, OVER_BASELINE -> 0;
            case FAILED -> 1;
            case ABORTED, PASSED -> 2;
        };
    }

    private static int urgency(List<IndexEntry> entries) {
        return entries.stream().mapToInt(entry -> urgency(entry.status())).min().orElse(2);
    }

    private List<ClassGroup> groups() {
        Map<String, List<IndexRow>> rows = new LinkedHashMap<>();
        Map<String, List<IndexEntry>> entries = new LinkedHashMap<>();
        IdentityHashMap<IndexEntry, Integer> ranks = new IdentityHashMap<>();
        ranked.forEach(entry -> ranks.put(entry, ranks.size() + 1));
        for (IndexEntry entry : ranked.stream().sorted(UNWELL_FIRST).toList()) {
            int rank = ranks.getOrDefault(entry, 0);
            rows.computeIfAbsent(entry.className(), any -> new ArrayList<>()).add(row(rank, entry));
            entries.computeIfAbsent(entry.className(), any -> new ArrayList<>()).add(entry);
        }
        return entries.entrySet().stream()
                .sorted(Comparator.comparingInt(
                                (Map.Entry<String, List<IndexEntry>> group) -> urgency(group.getValue()))
                        .thenComparingLong(group -> -ops(group.getValue())))
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
                        .flatMap(row -> Stream.of(
                                row.status().style(),
                                row.isIdle() ? "" : "busy",
                                row.insights().isEmpty() ? "" : IndexRow.ADVISED))
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
        List<Status> attempts = history.attempts().getOrDefault(entry.uniqueId(), List.of());
        boolean idle = ops.isExact() && ops.value() == 0;
        String style = (badge == Badge.PASSED ? "" : badge.style())
                + (idle ? " " + IndexRow.IDLE : "")
                + (entry.insights() > 0 ? " " + IndexRow.ADVISED : "");
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
                Attempts.text(attempts),
                Attempts.isFlaky(attempts));
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
