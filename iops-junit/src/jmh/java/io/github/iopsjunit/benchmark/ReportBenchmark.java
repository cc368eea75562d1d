package io.github.iopsjunit.benchmark;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.report.ReportDirectory;
import io.github.iopsjunit.core.report.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The report of a whole run, in classes of 100 tests: pages, JSON and index, in a JVM that has just started. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class ReportBenchmark {

    private static final int TESTS_PER_CLASS = 100;

    @Param({"1000", "10000"})
    int tests;

    private Path directory = Path.of(".");
    private List<List<TestReport>> classes = List.of();

    @Setup(Level.Iteration)
    public void measure() throws IOException {
        directory = Files.createTempDirectory("iops-report");
        Path file = Files.write(directory.resolve("input.txt"), new byte[20_000]);
        IoProfile profile = Iops.measure(() -> Files.readAllLines(file));
        classes = new ArrayList<>();
        for (int first = 0; first < tests; first += TESTS_PER_CLASS) {
            List<TestReport> ofClass = new ArrayList<>();
            for (int number = first; number < first + TESTS_PER_CLASS; number++) {
                ofClass.add(test("com.example.Import" + first + "Test", "readsTheFile" + number, profile));
            }
            classes.add(ofClass);
        }
    }

    private static TestReport test(String type, String method, IoProfile profile) {
        return new TestReport(
                "[engine:junit-jupiter]/[class:" + type + "]/[method:" + method + "()]",
                type,
                method,
                method + "()",
                TestReport.Status.PASSED,
                Optional.empty(),
                "process",
                Instant.now(),
                profile);
    }

    @TearDown(Level.Iteration)
    public void delete() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Benchmark
    public void report() throws IOException {
        ReportDirectory report = new ReportDirectory(directory.resolve("iops"));
        for (List<TestReport> ofClass : classes) {
            report.write(ofClass);
        }
        report.writeIndex(new Environment("Linux", "machine", "processor", "Java", List.of()));
    }
}
