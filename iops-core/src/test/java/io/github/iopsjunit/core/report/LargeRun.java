package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.report.IndexEntry.Place;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Runs and tests as large as they come, made up and always the same. */
final class LargeRun {

    private static final int TESTS_PER_CLASS = 20;
    private static final List<String> NOUNS =
            List.of("Invoice", "Order", "Catalogue", "Customer", "Shipment", "Price", "Archive", "Ledger");
    private static final List<String> VERBS = List.of("reads", "writes", "rejects", "imports", "keeps", "merges");

    private LargeRun() {}

    /** {@return what the index knows of a run of so many tests, in classes of twenty} */
    static List<IndexEntry> entries(int tests) {
        Random random = new Random(42);
        return IntStream.range(0, tests).mapToObj(i -> entry(i, random)).toList();
    }

    private static IndexEntry entry(int number, Random random) {
        String noun = NOUNS.get(number / TESTS_PER_CLASS % NOUNS.size());
        String type = "com.example.shop." + noun + "Service" + number / TESTS_PER_CLASS + "Test";
        String method = VERBS.get(number % VERBS.size()) + noun + "In" + (number % TESTS_PER_CLASS) + "Steps";
        String id = "[engine:junit-jupiter]/[class:" + type + "]/[method:" + method + "()]";
        // Most tests do little, a few do very much.
        long reads = number % 10 == 0 ? 0 : (long) Math.exp(random.nextDouble() * 9);
        long writes = number % 3 == 0 ? reads / 7 : 0;
        Tally tally = new Tally(reads, writes, reads * 512, writes * 80);
        Status status = number % 97 == 0 ? Status.FAILED : number % 131 == 0 ? Status.OVER_BUDGET : Status.PASSED;
        Place line = new Place(
                noun + "Reader.java:" + (20 + number % 80), "com.example.shop." + noun + "Reader.read", tally);
        Place file = new Place("data-" + number % 500 + ".csv", "/home/ada/shop/src/test/resources/", tally);
        return new IndexEntry(
                id,
                type,
                method + "()",
                status,
                PageNames.of(type, method, id) + ".html",
                Instant.parse("2026-03-02T09:30:15Z").plusMillis(number * 7L),
                Duration.ofNanos(300_000 + reads * 40_000),
                figures(tally),
                List.of(file),
                reads == 0 ? List.of() : List.of(line),
                number % 41 == 0 ? List.of("unbuffered small reads") : List.of(),
                status == Status.PASSED ? "" : "Too many read ops: 1,003 ops, limit: at most 100 ops");
    }

    private static Map<Metric, Figure> figures(Tally tally) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        exact(figures, Metric.READ_OPS, tally.readOps());
        exact(figures, Metric.WRITE_OPS, tally.writeOps());
        exact(figures, Metric.TOTAL_OPS, tally.totalOps());
        exact(figures, Metric.BYTES_READ, tally.bytesRead());
        exact(figures, Metric.BYTES_WRITTEN, tally.bytesWritten());
        exact(figures, Metric.TOTAL_BYTES, tally.totalBytes());
        return figures;
    }

    private static void exact(Map<Metric, Figure> figures, Metric metric, long value) {
        figures.put(metric, Figure.exact(metric, value, Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER));
    }

    /** {@return a test that touched 5,000 files, of which no two are alike} */
    static TestReport manyFiles() {
        List<FileActivity> files = IntStream.range(0, 5_000)
                .mapToObj(i -> Samples.file(
                        "/data/" + letters(i) + "/part-of-" + letters(i),
                        Samples.repeated(1, 100),
                        SizeHistogram.EMPTY))
                .toList();
        return Samples.test(
                "ManyTest",
                "many()",
                Status.PASSED,
                Samples.profile("many", Samples.detail(files, List.of(), List.of()), Tally.ZERO));
    }

    /** A name for each number: "aaaa", "aaab", … */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int place = 26 * 26 * 26; place > 0; place /= 26) {
            letters.append((char) ('a' + number / place % 26));
        }
        return letters.toString();
    }
}
