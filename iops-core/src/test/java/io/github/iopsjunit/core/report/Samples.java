package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.budget.Budget;
import io.github.iopsjunit.core.budget.Limit;
import io.github.iopsjunit.core.environment.BuildProcess;
import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.environment.Volume;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Exclusion.Kind;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Phase;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.ThreadActivity;
import io.github.iopsjunit.core.profile.Unexplained;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The fixed model that golden files and pictures are drawn from. */
final class Samples {

    static final Environment ENVIRONMENT = new Environment(
            "GNU/Linux Debian GNU/Linux 12 (bookworm)",
            "Framework Laptop 13",
            "AMD Ryzen 7 7840U, 16 logical processors",
            "OpenJDK 64-Bit Server VM 25.0.3+9-LTS (Eclipse Adoptium)",
            List.of(
                    new Volume("/dev/nvme0n1p2", "ext4", "WD_BLACK SN850X 2000GB"),
                    new Volume("tmpfs", "tmpfs", "unknown: the operating system does not tell")));

    private static final Source BOTH = Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER;
    private static final String PACKAGE = "com.example.shop.";

    private static final StackFrame LINE = new StackFrame(PACKAGE + "CsvLoader", "nextLine", 42);

    private Samples() {}

    /** The README's picture: a CSV file read line by line without a buffer, a budget broken by it. */
    static TestReport unbuffered() {
        SizeHistogram lines =
                sizes().add(0).add(repeated(640, 12)).add(repeated(338, 21)).build();
        SizeHistogram config = sizes().add(0).add(1_180).build();
        SizeHistogram index = sizes().add(repeated(13, 8_192)).add(2_214).build();
        SizeHistogram log = sizes().add(repeated(24, 96)).add(repeated(6, 310)).build();
        Detail detail = detail(
                List.of(
                        file("/home/ada/shop/build/tmp/orders.csv", lines, SizeHistogram.EMPTY),
                        file("/home/ada/shop/build/tmp/import.log", SizeHistogram.EMPTY, log),
                        file("/home/ada/shop/build/tmp/orders.idx", SizeHistogram.EMPTY, index),
                        file("/home/ada/shop/src/test/resources/import.yaml", config, SizeHistogram.EMPTY)),
                List.of(
                        site("CsvLoader", "nextLine", 42, lines, SizeHistogram.EMPTY),
                        site("ImportLog", "append", 27, SizeHistogram.EMPTY, log),
                        site("OrderIndex$Writer", "flush", 88, SizeHistogram.EMPTY, index),
                        site("ImportConfig", "load", 19, config, SizeHistogram.EMPTY)),
                List.of(
                        new ThreadActivity("main", false, lines.plus(config), log),
                        new ThreadActivity("index-writer-1", true, SizeHistogram.EMPTY, index)));
        IoProfile profile = profile(
                        "ImportTest.readsTheFileInFewOperations()", detail, new Tally(2, 2, 114_688, 114_688))
                .withInsights(List.of(SampleInsights.smallReads(), SampleInsights.waivedWrites()))
                .withPhases(List.of(
                        new Phase("configure", phase(1, 4)),
                        new Phase(
                                "import the <orders>",
                                phase(979, 310).withPhases(List.of(new Phase("write the index", phase(0, 44)))))));
        return new TestReport(
                        "[engine:junit-jupiter]/[class:com.example.shop.ImportTest]/[method:readsTheFileInFewOperations()]",
                        PACKAGE + "ImportTest",
                        "readsTheFileInFewOperations",
                        "readsTheFileInFewOperations()",
                        Status.OVER_BUDGET,
                        Optional.of(failure(profile)),
                        "process",
                        Instant.parse("2026-03-02T09:30:15.250Z"),
                        profile)
                .withLimits(SampleLimits.ofAllKinds());
    }

    /** As a budget of a test says it. */
    private static String failure(IoProfile profile) {
        return new Budget(List.of(Limit.atMost(Metric.READ_OPS, 100)))
                .check(metric -> OptionalLong.empty(), () -> profile)
                .orElseThrow()
                .text();
    }

    /** A part of a test: reads of 12 bytes. */
    private static IoProfile phase(int reads, long millis) {
        SizeHistogram sizes = sizes().add(repeated(reads, 12)).build();
        return profile(
                "ImportTest.readsTheFileInFewOperations()",
                detail(
                        List.of(file("/home/ada/shop/build/tmp/orders.csv", sizes, SizeHistogram.EMPTY)),
                        List.of(),
                        List.of()),
                Tally.ZERO,
                Duration.ofMillis(millis));
    }

    /** Nothing but the counters: no recorder, no bounds from above. */
    static TestReport withoutRecorder() {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        String reason = "macOS counts no operations; these are the recorder's. Run on Linux for exact numbers.";
        figures.put(Metric.READ_OPS, Figure.atLeast(Metric.READ_OPS, 14, Source.FLIGHT_RECORDER, reason));
        figures.put(Metric.TOTAL_OPS, Figure.atLeast(Metric.TOTAL_OPS, 14, Source.FLIGHT_RECORDER, reason));
        IoProfile profile = new IoProfile(
                new Subject("x", Optional.empty()),
                Duration.ofMillis(5),
                figures,
                Optional.empty(),
                List.of(),
                Unexplained.NONE,
                "flight recorder");
        return test("SyncTest", "comparesFolders()", Status.ABORTED, profile);
    }

    /** A window with a network connection in it: figures with bounds. */
    static TestReport bounded() {
        SizeHistogram reads = sizes().add(repeated(14, 8_192)).add(0).build();
        Detail detail = detail(
                List.of(file("/tmp/catalogue.json", reads, SizeHistogram.EMPTY)),
                List.of(site("CatalogueClient", "download", 61, reads, SizeHistogram.EMPTY)),
                List.of(new ThreadActivity("HttpClient-1-Worker-0", true, reads, SizeHistogram.EMPTY)));
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        String reason = "a socket with a time-out may have made the unexplained ones";
        figures.put(Metric.READ_OPS, Figure.between(Metric.READ_OPS, 15, 15, 21, BOTH, reason));
        figures.put(Metric.WRITE_OPS, Figure.exact(Metric.WRITE_OPS, 0, BOTH));
        figures.put(Metric.TOTAL_OPS, Figure.between(Metric.TOTAL_OPS, 15, 15, 21, BOTH, reason));
        figures.put(Metric.BYTES_READ, Figure.between(Metric.BYTES_READ, 114_688, 114_688, 114_900, BOTH, reason));
        figures.put(Metric.BYTES_WRITTEN, Figure.exact(Metric.BYTES_WRITTEN, 0, BOTH));
        figures.put(Metric.TOTAL_BYTES, Figure.between(Metric.TOTAL_BYTES, 114_688, 114_688, 114_900, BOTH, reason));
        IoProfile profile = new IoProfile(
                new Subject("x", Optional.empty()),
                Duration.ofMillis(312),
                figures,
                Optional.of(detail),
                List.of(new Exclusion(Kind.SOCKETS, new Tally(30, 12, 9_000, 4_100))),
                new Unexplained(new Tally(6, 0, 212, 0), List.of("a socket with a time-out")),
                "kernel counters and flight recorder");
        return test("CatalogueTest", "downloadsTheCatalogue()", Status.PASSED, profile);
    }

    /** A test that failed by itself. */
    private static TestReport failing() {
        return test(
                "ArchiveTest",
                "unpacksADay()",
                Status.FAILED,
                plain("ArchiveTest", "unpacksADay()", 88, 91, 8_192, 9_300).profile());
    }

    /** A passing test with so many operations of one size. */
    static TestReport plain(String type, String display, int reads, int writes, long size, long micros) {
        SizeHistogram read = reads == 0
                ? SizeHistogram.EMPTY
                : sizes().add(repeated(reads, size)).build();
        SizeHistogram write = writes == 0
                ? SizeHistogram.EMPTY
                : sizes().add(repeated(writes, size)).build();
        Detail detail = detail(
                List.of(file("/home/ada/shop/build/tmp/data.bin", read, write)),
                reads + writes == 0
                        ? List.of()
                        : List.of(site(type.replace("Test", ""), "run", 30 + writes, read, write)),
                List.of(new ThreadActivity("main", false, read, write)));
        IoProfile profile = profile(type + "." + display, detail, Tally.ZERO, Duration.ofNanos(micros * 1_000));
        return test(type, display, Status.PASSED, profile);
    }

    /** A run of a few classes. */
    static List<TestReport> run() {
        return List.of(
                unbuffered(),
                plain("ImportTest", "readsTheFileThroughABuffer()", 4, 1, 8_192, 1_900),
                plain("ImportTest", "[2] orders=latin-1.csv, strict=true", 211, 18, 96, 4_100),
                plain("ImportTest", "refusesAnEmptyFile()", 1, 0, 0, 310),
                plain("ArchiveTest", "packsADay()", 26, 418, 512, 12_800),
                failing(),
                bounded(),
                plain("PriceTest", "roundsHalfUp()", 0, 0, 0, 45),
                withoutRecorder());
    }

    /** What an earlier run of more tests left. */
    static List<TestReport> earlierRun() {
        return List.of(
                plain("ExportTest", "writesTheCatalogue()", 3, 52, 8_192, 7_400),
                test(
                        "ExportTest",
                        "refusesAFullDisk()",
                        Status.FAILED,
                        bounded().profile()),
                plain("PriceTest", "roundsHalfDown()", 0, 0, 0, 41));
    }

    /** The first attempt of a test that passed when it was run again. */
    static TestReport firstAttempt() {
        return test(
                "ArchiveTest",
                "packsADay()",
                Status.FAILED,
                plain("ArchiveTest", "packsADay()", 26, 7, 512, 900).profile());
    }

    static Fork fork(String build, String began) {
        return new Fork(new BuildProcess(build, false), Instant.parse(began));
    }

    static SizeHistogram.Builder sizes() {
        return new SizeHistogram.Builder();
    }

    static SizeHistogram repeated(int times, long size) {
        SizeHistogram.Builder builder = sizes();
        for (int i = 0; i < times; i++) {
            builder.add(size);
        }
        return builder.build();
    }

    static TestReport test(String type, String display, Status status, IoProfile profile) {
        String method = display.replaceAll("[^A-Za-z].*", "");
        return new TestReport(
                "[class:" + PACKAGE + type + "]/[method:" + display + "]",
                PACKAGE + type,
                method,
                display,
                status,
                switch (status) {
                    case PASSED -> Optional.empty();
                    case ABORTED -> Optional.of("Assumption failed: two disks");
                    case FAILED, OVER_BUDGET, OVER_BASELINE, UNDECIDED ->
                        Optional.of("org.opentest4j.AssertionFailedError: expected: <91> but was: <90>");
                },
                "process",
                Instant.parse("2026-03-02T09:30:16Z"),
                profile);
    }

    static IoProfile profile(String name, Detail detail, Tally unexplained) {
        return profile(name, detail, unexplained, Duration.ofNanos(38_412_000));
    }

    private static IoProfile profile(String name, Detail detail, Tally unexplained, Duration elapsed) {
        Tally ours = detail.tally().plus(unexplained);
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        exact(figures, Metric.READ_OPS, ours.readOps());
        exact(figures, Metric.WRITE_OPS, ours.writeOps());
        exact(figures, Metric.TOTAL_OPS, ours.totalOps());
        exact(figures, Metric.BYTES_READ, ours.bytesRead());
        exact(figures, Metric.BYTES_WRITTEN, ours.bytesWritten());
        exact(figures, Metric.TOTAL_BYTES, ours.totalBytes());
        exact(figures, Metric.STORAGE_BYTES_READ, 0);
        exact(figures, Metric.STORAGE_BYTES_WRITTEN, (ours.bytesWritten() + 4_095) / 4_096 * 4_096);
        return new IoProfile(
                new Subject(name, Optional.empty()),
                elapsed,
                figures,
                Optional.of(detail),
                List.of(
                        new Exclusion(Kind.MEASURING, new Tally(3, 0, 364, 0)),
                        new Exclusion(Kind.JVM_THREADS, new Tally(4, 11, 1_940, 9_216)),
                        new Exclusion(Kind.CLASS_LOADING, new Tally(31, 0, 88_412, 0)),
                        new Exclusion(Kind.CONSOLE, new Tally(0, 2, 0, 1_310))),
                new Unexplained(unexplained, List.of()),
                "kernel counters (/proc/self/io) and flight recorder");
    }

    static Detail detail(List<FileActivity> files, List<CallSite> sites, List<ThreadActivity> threads) {
        SizeHistogram reads = files.stream().map(FileActivity::reads).reduce(SizeHistogram.EMPTY, Samples::plus);
        SizeHistogram writes = files.stream().map(FileActivity::writes).reduce(SizeHistogram.EMPTY, Samples::plus);
        return new Detail(
                reads,
                writes,
                files,
                sites,
                threads,
                0,
                SampleTimes.latencies(reads.count(), 1_400),
                SampleTimes.latencies(writes.count(), 3_100),
                SampleTimes.timeline(reads, writes),
                Optional.of(SampleInsights.slowest(LINE)));
    }

    static FileActivity file(String path, SizeHistogram reads, SizeHistogram writes) {
        return new FileActivity(
                path,
                reads,
                writes,
                SampleTimes.touched(path.length(), reads.count() + writes.count()),
                Optional.of(SampleInsights.pattern(LINE)));
    }

    private static SizeHistogram plus(SizeHistogram one, SizeHistogram other) {
        return sizes().add(one).add(other).build();
    }

    private static CallSite site(String type, String method, int line, SizeHistogram reads, SizeHistogram writes) {
        return new CallSite(
                PACKAGE + type,
                method,
                line,
                reads,
                writes,
                SampleTimes.touched(line, reads.count() + writes.count()),
                SampleTimes.stack(PACKAGE + type, method, line, reads.count() > 0));
    }

    private static void exact(Map<Metric, Figure> figures, Metric metric, long value) {
        figures.put(metric, Figure.exact(metric, value, BOTH));
    }
}
