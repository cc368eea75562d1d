package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.junit.ReportTestCases.Ending;
import io.github.iopsjunit.junit.ReportTestCases.Hostile;
import io.github.iopsjunit.junit.ReportTestCases.Many;
import io.github.iopsjunit.junit.ReportTestCases.Next;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReportsTests {

    @TempDir
    private Path directory;

    @Test
    void hasAPageForEachMeasuredTestAndAnIndexWhenTheEngineEnds() {
        Engine.reportingTo(directory).run(Ending.class);

        assertThat(namesOf("html")).hasSize(7).contains("index.html", "insights.html");
        assertThat(Observed.get("files while the class runs")).isEqualTo("Optional[[]]");
        assertThat(reports())
                .hasSize(5)
                .anyMatch(json -> json.contains("\"passes\"") && json.contains("\"PASSED\""))
                .anyMatch(json -> json.contains("\"fails\"") && json.contains("IllegalStateException: mine"))
                .anyMatch(json ->
                        json.contains("\"failsAfterwards\"") && json.contains("IllegalStateException: afterwards"))
                .anyMatch(json -> json.contains("\"isAborted\"") && json.contains("\"ABORTED\""))
                .anyMatch(json -> json.contains("ReportTestCases$Ending$Inner") && json.contains("\"PASSED\""));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isWrittenWhileOtherTestsRunAndNotChargedToThem() {
        Engine.reportingTo(directory).run(Many.class, Next.class);

        String three = Figure.exact(Metric.WRITE_OPS, 3, Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER)
                .toString();
        assertThat(Observed.all())
                .hasSize(50)
                .allSatisfy((repetition, figure) -> assertThat(figure).isEqualTo(three));
        assertThat(namesOf("html")).hasSize(252);
        assertThat(reports()).hasSize(250);
        assertThat(read(directory.resolve("index.html"))).contains("repetition 200 of 200", "repetition 50 of 50");
    }

    @Test
    void tellsATestOverItsBudgetFromOneThatFailed() {
        Engine.reportingTo(directory).run(BudgetTestCases.OnMethod.class, BudgetTestCases.Failing.class);

        assertThat(reports())
                .anyMatch(json -> json.contains("\"breaksTwo\"") && json.contains("\"OVER_BUDGET\""))
                .anyMatch(json -> json.contains("expected: <this> but was: <that>") && json.contains("\"FAILED\""))
                .filteredOn(json -> json.contains("\"OVER_BUDGET\""))
                .hasSize(1);
    }

    @Test
    void doesNotSayThatAnUndecidedBudgetIsBroken() {
        Engine.reportingTo(directory).run(BudgetTestCases.OfAMistypedPhase.class);

        assertThat(reports())
                .hasSize(1)
                .allMatch(json -> json.contains("\"isNotGreen\"") && json.contains("\"UNDECIDED\""));
        assertThat(read(directory.resolve("index.html")))
                .contains(">undecided<")
                .doesNotContain(">over budget<");
    }

    @Test
    void survivesHostileNames() {
        var results = Engine.reportingTo(directory).run(Hostile.class);

        assertThat(Observed.get("subject")).isEqualTo("ReportTestCases.Hostile.test()");
        assertThat(Engine.thrown(results)).hasSize(1);
        assertThat(namesOf("html")).hasSize(4);
        assertThat(contentsOf("html")).noneMatch(page -> page.contains("<script"));
        assertThat(reports())
                .hasSize(2)
                .anyMatch(json -> json.contains("ReportTestCases.Hostile.factory() <script>alert('x')</script>"));
    }

    @Test
    void letsTestsPassWhenTheDirectoryCannotBeWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "no folder");
        try (Logged logged = new Logged()) {
            var results =
                    Engine.reportingTo(file.resolve("reports")).run(MeasuredTestCases.OnMethod.class, Ending.class);

            assertThat(Engine.counts(results)).isEqualTo("8/5/2/1");
            assertThat(logged.lines())
                    .containsExactly("WARNING: Cannot write I/O reports to " + file.resolve("reports")
                            + ": java.nio.file.FileSystemException: " + file.resolve("reports")
                            + ": Not a directory. The tests are measured all the same. Set iops.report.directory to a"
                            + " directory that can be written, or iops.report.enabled=false.");
        }
    }

    @Test
    void letsTestsPassWhenSomethingIsInTheWay() throws IOException {
        Path reports = directory.resolve("reports");
        try (Logged logged = new Logged()) {
            Files.createDirectories(reports);
            Files.writeString(reports.resolve("data"), "in the way");
            var results = Engine.reportingTo(reports).run(MeasuredTestCases.OnMethod.class);

            assertThat(Engine.counts(results)).isEqualTo("2/2/0/0");
            assertThat(logged.lines())
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line).startsWith("WARNING: Cannot write I/O reports to " + reports + ": "));
        }
    }

    @Test
    void isNotWrittenWhenSwitchedOff() {
        Engine.reportingTo(directory).with("iops.report.enabled", "false").run(Ending.class);

        assertThat(namesOf("html")).isEmpty();
    }

    private List<String> namesOf(String extension) {
        return files(extension).stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private List<String> contentsOf(String extension) {
        return files(extension).stream().map(ReportsTests::read).toList();
    }

    /** The JSON of the tests, one each. */
    private List<String> reports() {
        return contentsOf("json").stream()
                .filter(json -> json.contains("\"methodName\""))
                .toList();
    }

    private List<Path> files(String extension) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith("." + extension)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
