package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.OutputTestCases.AlsoWell;
import io.github.iopsjunit.junit.OutputTestCases.Hostile;
import io.github.iopsjunit.junit.OutputTestCases.Secretive;
import io.github.iopsjunit.junit.OutputTestCases.Violating;
import io.github.iopsjunit.junit.OutputTestCases.Well;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;

/** What build servers get of a run, in forks that have their environment. */
@EnabledOnOs(OS.LINUX) // where the numbers are exact
class ContinuousIntegrationTests {

    private static final boolean KNOWS_FILES = Arrays.stream(ExtensionContext.class.getMethods())
            .map(Method::getName)
            .anyMatch("publishFile"::equals);

    @TempDir
    Path directory;

    private Path summary;

    @BeforeEach
    void nameSummary() {
        summary = directory.resolve("summary.md");
    }

    @Test
    void tellsGitHubAndTheConsoleOfViolations() throws Exception {
        Files.writeString(summary, "before\n");
        List<String> lines = gitHub(directory).run(Violating.class);

        assertThat(commands(lines))
                .satisfiesExactlyInAnyOrder(
                        error -> assertThat(error)
                                .startsWith(at("// budget"))
                                .contains(
                                        "title=OutputTestCases.Violating.breaksItsBudget()::Too many write ops: 3 ops, limit: at"
                                                + " most 2 ops%0A  in OutputTestCases.Violating.breaksItsBudget()%0A",
                                        "@IopsBudget(maxWriteOps = 3)"),
                        error ->
                                assertThat(error).startsWith(at("// assertion")).contains("Too many write ops: 4 ops"),
                        error -> assertThat(error)
                                .startsWith(at("assertSoftly(softly ->"))
                                .contains("Too many write ops"),
                        error -> assertThat(error)
                                .startsWith(at("// failure and budget"))
                                .contains("::of its own%0AToo many write ops: 3 ops"));
        assertThat(Files.readString(summary))
                .startsWith("before\n<!-- iops-junit:")
                .contains(
                        "### I/O of <code>" + TestFork.module().getFileName() + "</code>",
                        "5 tests measured, 1 over budget, 4 failed: ",
                        "| ▲ over budget | <code>OutputTestCases&#36;Violating.breaksItsBudget()</code> | Too many write ops: 3"
                                + " ops, limit: at most 2 ops |",
                        "nothing to do with I/O",
                        "| ✗ failed | 4 | ");
        assertThat(lines)
                .contains(
                        "  over budget: OutputTestCases$Violating.breaksItsBudget()",
                        "    Too many write ops: 3 ops, limit: at most 2 ops",
                        "Report: " + directory.resolve("reports/index.html"));
        assertThat(lines.subList(commands(lines).size(), lines.size()))
                .filteredOn(line -> !line.startsWith("Report: "))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    /** Of one name, inherited from another source, or thrown below an inherited method. */
    @Test
    void tellsGitHubOfTheMethodThatRan() throws Exception {
        List<String> errors =
                commands(gitHub(directory).run(LineTestCases.Overloaded.class, LineTestCases.Inheriting.class));

        assertThat(errors)
                .satisfiesExactlyInAnyOrder(
                        error -> assertThat(error).startsWith(at("LineTestCases.java", "// alone")),
                        error -> assertThat(error).startsWith(at("LineTestCases.java", "// with a parameter")),
                        error -> assertThat(error).startsWith(at("LineTestCases.java", "// nested")),
                        error -> assertThat(error)
                                .startsWith(at("LineBaseTestCases.java", "// inherited"))
                                .contains("LineTestCases.Inheriting.writesInherited()"),
                        error -> assertThat(error)
                                .startsWith(at("LineBaseTestCases.java", "// asserted"))
                                .contains("LineTestCases.Inheriting.assertsInherited("),
                        error -> assertThat(error).startsWith(at("LineBaseTestCases.java", "// by default")));
    }

    @Test
    void annotatesWithoutAReportToo() throws Exception {
        assertThat(commands(
                        gitHub(directory).with("iops.report.enabled", "false").run(Violating.class)))
                .hasSize(4);
        assertThat(summary).doesNotExist();
    }

    @Test
    void tellsNothingElsewhereWhenForbidden() throws Exception {
        assertThat(new TestFork(directory).with("iops.console", "false").run(Violating.class))
                .isEmpty();
    }

    @Test
    void summarizesAllForksInOneBlock() throws Exception {
        Path first = Files.createDirectory(directory.resolve("first"));
        Path second = Files.createDirectory(directory.resolve("second"));
        List<Process> forks = List.of(
                gitHub(first)
                        .with("iops.report.directory", directory.resolve("all").toString())
                        .start(Well.class),
                gitHub(second)
                        .with("iops.report.directory", directory.resolve("all").toString())
                        .start(AlsoWell.class));
        for (Process fork : forks) {
            assertThat(fork.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(fork.exitValue()).isZero();
        }

        assertThat(Files.readString(summary))
                .containsOnlyOnce("### I/O of")
                .contains("2 tests measured: 8 ops", "writes()", "writesMore()");
    }

    @Test
    void namesPagesAsAttachmentsAndSumsUpWhenAsked() throws Exception {
        TestFork fork = new TestFork(directory).with("iops.attachments", "true").with("iops.console", "true");
        List<String> lines = fork.run(Well.class, AlsoWell.class);

        assertThat(attachments(lines)).hasSize(2).allSatisfy(line -> {
            Path page = Path.of(line.substring("[[ATTACHMENT|".length(), line.length() - "]]".length()));
            assertThat(page).isAbsolute().isRegularFile().hasParentRaw(fork.reports());
        });
        assertThat(lines).element(2).asString().startsWith("I/O of iops-junit: 2 tests measured: 8 ops, ");
    }

    @Test
    void publishesTheHistogramWhereJunitCan() throws Exception {
        Path outputs = directory.resolve("outputs");
        List<String> lines = new TestFork(directory)
                .with("iops.publish", "true")
                .with("junit.platform.reporting.output.dir", outputs.toString())
                .run(Well.class);

        if (KNOWS_FILES) {
            assertThat(lines).isEmpty();
            try (Stream<Path> files = Files.walk(outputs)) {
                Path histogram = files.filter(file -> file.endsWith("io-sizes.svg"))
                        .findFirst()
                        .orElseThrow();
                assertThat(Files.readString(histogram))
                        .startsWith("<svg xmlns=")
                        .contains("Well.writes()", ">3</text>");
            }
        } else {
            assertThat(lines)
                    .contains("err: INFO: Histograms are not published: only JUnit 5.12 and later can publish files.");
        }
    }

    @Test
    void namesPagesFromTheProjectOnForGitLab() throws Exception {
        TestFork fork = new TestFork(directory)
                .with("iops.attachments", "true")
                .in("GITLAB_CI", "true")
                .in("CI_PROJECT_DIR", directory);

        assertThat(attachments(fork.run(Well.class)))
                .singleElement()
                .asString()
                .matches("\\[\\[ATTACHMENT\\|reports/OutputTestCases-Well-writes-\\w+\\.html]]");
    }

    @Test
    void isSilentWhenAllIsWell() throws Exception {
        assertThat(new TestFork(directory).run(Well.class)).isEmpty();
    }

    @Test
    void neutralisesHostileNames() throws Exception {
        List<String> lines = gitHub(directory)
                .with("iops.attachments", "true")
                .with("iops.console", "true")
                .run(Hostile.class);

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain("##vso[", "[[ATTACHMENT|/etc")
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]"))
                .noneMatch(line -> line.strip().startsWith("::error::b"));
        assertThat(commands(lines)).hasSize(1);
        assertThat(Files.readString(summary))
                .doesNotContain("##vso[", "[[ATTACHMENT|", "<b>", "\u001b", "\u202e", "@c");
    }

    @Test
    void blanksWhatMustNotBePublished() throws Exception {
        TestFork fork = gitHub(directory)
                .with("iops.attachments", "true")
                .with("iops.console", "true")
                .with("iops.report.redact", "\n s3cr3t-\\d+ \npassword");
        List<String> lines = fork.run(Secretive.class);

        assertThat(lines).anyMatch(line -> line.contains("***")).noneMatch(line -> line.contains("s3cr3t"));
        assertThat(Files.readString(summary)).contains("&#42;&#42;&#42;").doesNotContain("s3cr3t", "password");
        assertThat(fork.written())
                .hasSizeGreaterThan(5)
                .allSatisfy((name, text) ->
                        assertThat(text).as(name).doesNotContain("s3cr3t").doesNotContain("password"));
        assertThat(fork.written().values())
                .anyMatch(text -> text.contains("\"token=***") || text.contains("token=***\""));
        assertThat(commands(lines)).singleElement().asString().contains("token=***");
        for (String line : attachments(lines)) {
            assertThat(Path.of(line.substring("[[ATTACHMENT|".length(), line.length() - 2)))
                    .isRegularFile();
        }
        assertThat(attachments(lines)).hasSize(2);
    }

    private TestFork gitHub(Path forks) {
        return new TestFork(forks)
                .in("GITHUB_ACTIONS", "true")
                .in("GITHUB_STEP_SUMMARY", summary)
                .in("GITHUB_WORKSPACE", TestFork.module());
    }

    private static List<String> commands(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("::error ")).toList();
    }

    private static List<String> attachments(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("[[ATTACHMENT|")).toList();
    }

    /** {@return how a command begins that points at the line of the fixtures with the mark} */
    private static String at(String mark) throws IOException {
        return at("OutputTestCases.java", mark);
    }

    private static String at(String file, String mark) throws IOException {
        return "::error file=" + SourceMark.file(file) + ",line=" + SourceMark.line(file, mark) + ",title=";
    }
}
