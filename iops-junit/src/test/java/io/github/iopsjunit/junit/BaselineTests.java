package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.BaselineTestCases.Cached;
import io.github.iopsjunit.junit.BaselineTestCases.Configured;
import io.github.iopsjunit.junit.BaselineTestCases.Declared;
import io.github.iopsjunit.junit.BaselineTestCases.FailsWarmingUp;
import io.github.iopsjunit.junit.BaselineTestCases.NegativeWarmUps;
import io.github.iopsjunit.junit.BaselineTestCases.Overloaded;
import io.github.iopsjunit.junit.BaselineTestCases.Several;
import io.github.iopsjunit.junit.BaselineTestCases.Uncertain;
import io.github.iopsjunit.junit.BaselineTestCases.WarmedUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.AssertionFailedError;

/** The life of a baseline, from the first run on. */
class BaselineTests {

    private static final String TYPE = "iops-junit/io.github.iopsjunit.junit.BaselineTestCases$Configured";

    /** What JUnit calls a temporary directory: before 5.12 without the dash. */
    private static final String TEMPORARY = "junit-?\\*";

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("baseline.json");
    }

    @AfterEach
    void reset() {
        BaselineTestCases.reads = 3;
        BaselineTestCases.fails = false;
    }

    private Engine local() {
        return Engine.plain().with("iops.baseline", file.toString()).with("iops.baseline.ci", "false");
    }

    private Engine ci() {
        return local().with("iops.baseline.ci", "true");
    }

    private EngineExecutionResults recorded() {
        return local().run(Configured.class);
    }

    private String content() throws IOException {
        return Files.readString(file);
    }

    @Test
    void whatFailsAfterItsBodyIsNotRecorded() {
        assertThat(Engine.counts(local().run(BaselineTestCases.FailsAfterwards.class)))
                .isEqualTo("1/0/1/0");
        assertThat(file).doesNotExist();
    }

    @Test
    void recordsThenPassesAndLeavesTheFileAlone() throws IOException {
        try (Logged logged = new Logged()) {
            assertThat(Engine.counts(recorded())).isEqualTo("2/2/0/0");
            assertThat(logged.lines())
                    .containsExactly("INFO: Baseline " + file + ": recorded " + TYPE + "#loads(), " + TYPE
                            + "#writes(). Commit the file.");
        }
        String first = content();
        assertThat(first)
                .contains("\"" + TYPE + "#loads()\" : {\n      \"linux, JDK "
                        + Runtime.version().feature() + "\" : {\n        \"readOps\" : 3,\n        \"writeOps\" : 1,\n")
                .containsPattern(Pattern.quote("\"${tempDir}/") + TEMPORARY + "/config\\.bin\" : \\{")
                .contains("\"io.github.iopsjunit.junit.BaselineTestCases.readAll\" : [ 3, 0, 3, 0 ]")
                .contains("\"${tempDir}/known*.bin\" : {");

        for (Engine engine : new Engine[] {local(), ci()}) {
            assertThat(Engine.counts(engine.run(Configured.class))).isEqualTo("2/2/0/0");
            assertThat(content()).isEqualTo(first);
        }
    }

    @Test
    void failsARiseAndNamesWhatIsNew() throws IOException {
        recorded();
        String before = content();
        BaselineTestCases.reads = 501;

        Throwable failure = Engine.onlyThrown(local().run(Configured.class));

        assertThat(failure)
                .isExactlyInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("""
                        More read ops than the baseline: 501 ops, recorded: 3 ops (+498)
                          in BaselineTestCases.Configured.loads()
                        """)
                .hasMessageFindingMatch(Pattern.quote("\n  new: +498 reads of 1 B in ${tempDir}/") + TEMPORARY
                        + "/config\\.bin, BaselineTestCases\\.java:")
                .hasMessageContaining("\n  cure: do without it, or accept it:"
                        + " -Diops.baseline.update=BaselineTestCases.Configured#loads\n");
        assertThat(String.valueOf(failure.getMessage()).lines())
                .filteredOn(line -> !line.startsWith("Report: ") && !line.contains(file.toString()))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void theReportTellsARiseFromABrokenBudgetAndFromNoBaseline() throws IOException {
        Path reports = directory.resolve("reports");
        ci().with("iops.report.enabled", "true")
                .with("iops.report.directory", reports.toString())
                .run(Configured.class);
        assertThat(reports.resolve("index.html"))
                .content()
                .contains("<td>failed<td>", "Failed: BaselineTestCases$Configured.loads(): No baseline of this test");

        recorded();
        BaselineTestCases.reads = 501;
        local().with("iops.report.enabled", "true")
                .with("iops.report.directory", reports.toString())
                .run(Configured.class);
        assertThat(reports.resolve("index.html"))
                .content()
                .contains(
                        "<p class=\"reading\">Over baseline: BaselineTestCases$Configured.loads(): More read ops than the baseline",
                        "<td>over baseline<td>")
                .doesNotContain("over budget");
    }

    @Test
    void passesAFallAndOffersIt() throws IOException {
        BaselineTestCases.reads = 501;
        recorded();
        String before = content();
        BaselineTestCases.reads = 3;

        try (Logged logged = new Logged()) {
            assertThat(Engine.counts(ci().run(Configured.class))).isEqualTo("2/2/0/0");
            assertThat(logged.lines())
                    .containsExactly("INFO: Baseline " + file + ": below it are BaselineTestCases.Configured#loads"
                            + " (read ops 501 → 3, bytes read 501 → 3, bytes written 501 → 3). Accept that with"
                            + " -Diops.baseline.update=BaselineTestCases.Configured#loads");
        }
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void acceptsAllOrByTest() throws IOException {
        recorded();
        String before = content();
        BaselineTestCases.reads = 501;

        local().with("iops.baseline.update", "Configured#w*").run(Configured.class);
        assertThat(content()).isEqualTo(before);
        local().with("iops.baseline.update", "BaselineTestCases.Configured#loads")
                .run(Configured.class);
        assertThat(content()).contains("\"readOps\" : 501").isNotEqualTo(before);
        assertThat(Engine.thrown(ci().run(Configured.class))).isEmpty();

        BaselineTestCases.reads = 3;
        local().with("iops.baseline.update", "true").run(Configured.class);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void offersEachOfThoseThatHaveOneName() throws IOException {
        local().run(Overloaded.class);
        String before = content();
        BaselineTestCases.reads = 4;

        List<String> offered = Engine.thrown(local().run(Overloaded.class)).stream()
                .map(failure -> String.valueOf(failure.getMessage()))
                .map(message -> message.replaceFirst("(?s).*-Diops.baseline.update=([^\n]*).*", "$1"))
                .toList();

        assertThat(offered)
                .containsExactlyInAnyOrder(
                        "'BaselineTestCases.Overloaded#writes(int, java.lang.String)[1]'",
                        "'BaselineTestCases.Overloaded#writes(int, java.lang.String)[2]'",
                        "'BaselineTestCases.Overloaded#writes()'");
        local().with("iops.baseline.update", "BaselineTestCases.Overloaded#writes(int, java.lang.String)[2]")
                .run(Overloaded.class);
        assertThat(content())
                .isEqualTo(before.replace("\"writeOps\" : 6", "\"writeOps\" : 8")
                        .replace("\"bytesWritten\" : 60", "\"bytesWritten\" : 80")
                        .replace("[ 0, 6, 0, 60 ]", "[ 0, 8, 0, 80 ]"));
    }

    @Test
    void warnsOfAPatternThatMatchesNoTest() {
        try (Logged logged = new Logged()) {
            local().with("iops.baseline.update", "Configured#lods").run(Configured.class);
            assertThat(logged.lines())
                    .contains("WARNING: Configuration parameter iops.baseline.update: no test with the baseline " + file
                            + " matches \"Configured#lods\".");
        }
    }

    @Test
    void listsTestsThatAreGoneAndPrunesThemOnUpdate() throws IOException {
        recorded();
        String before = content();
        String renamed = before.replace(TYPE + "#loads()", TYPE + "#loadsAsItWasCalled()")
                .replace(TYPE + "#writes()", "iops-junit/io.github.iopsjunit.junit.DeletedTest#writes()");
        Files.writeString(file, renamed);

        try (Logged logged = new Logged()) {
            assertThat(Engine.counts(ci().run(Configured.class))).isEqualTo("2/0/2/0");
            assertThat(logged.lines())
                    .containsExactly("INFO: Baseline " + file + ": holds what is no more: " + TYPE
                            + "#loadsAsItWasCalled(), iops-junit/io.github.iopsjunit.junit.DeletedTest#writes()."
                            + " -Diops.baseline.update=true removes them.");
        }
        assertThat(content()).isEqualTo(renamed);
        local().with("iops.baseline.update", "true").run(Configured.class);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aMissingEntryFailsInCiAndNothingIsWritten() {
        EngineExecutionResults results = ci().run(Configured.class);

        assertThat(Engine.counts(results)).isEqualTo("2/0/2/0");
        assertThat(Engine.thrown(results))
                .allSatisfy(thrown -> assertThat(thrown)
                        .isExactlyInstanceOf(AssertionFailedError.class)
                        .hasMessageStartingWith("No baseline of this test for linux, JDK ")
                        .hasMessageContaining("\n  why: nothing is recorded on a build server (CI is true)."));
        assertThat(file).doesNotExist();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void refusesToUpdateInCi() {
        assertThat(Engine.thrown(ci().with("iops.baseline.update", "true").run(Configured.class)))
                .isNotEmpty()
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageContaining("iops.baseline.update: must not be set on a build server"));
    }

    @Test
    void aFileThatCannotBeReadFailsEachTestBeforeItRunsAndStaysAsItIs() throws IOException {
        recorded();
        String wrong = content().replaceFirst("\"writeOps\" : 1,", "<<<<<<< HEAD");
        Files.writeString(file, wrong);

        EngineExecutionResults results =
                local().with("iops.baseline.update", "true").run(Configured.class);

        assertThat(Engine.thrown(results))
                .hasSize(2)
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageStartingWith("Cannot read the baseline " + file + ": line 7: "));
        assertThat(content()).isEqualTo(wrong);
    }

    @Test
    void aFileOfANewerVersionFailsAndStaysAsItIs() throws IOException {
        recorded();
        String newer = content().replace("\"schema\" : 1", "\"schema\" : 2");
        Files.writeString(file, newer);

        assertThat(Engine.thrown(local().run(Configured.class)))
                .hasSize(2)
                .allSatisfy(thrown -> assertThat(thrown)
                        .hasMessageContaining("line 2: \"schema\" may be 1 but was: 2. It was written by a newer"));
        assertThat(content()).isEqualTo(newer);
    }

    @Test
    void aReadOnlyFileIsComparedAndNotWritten() throws IOException {
        recorded();
        String content = content().replace(TYPE + "#loads()", TYPE + "#renamed()");
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        EngineExecutionResults results = local().run(Configured.class);

        assertThat(Engine.counts(results)).isEqualTo("2/1/1/0");
        assertThat(Engine.onlyThrown(results))
                .hasMessageContaining("\n  why: the file is read-only, so nothing can be recorded.");
        assertThat(content()).isEqualTo(content);
    }

    @Test
    void doesNotRecordWhatFails() throws IOException {
        BaselineTestCases.fails = true;
        assertThat(Engine.onlyThrown(local().run(Configured.class)))
                .hasMessage("mine")
                .hasNoSuppressedExceptions();
        assertThat(content()).doesNotContain("#loads()").contains("#writes()");

        BaselineTestCases.fails = false;
        Files.delete(file);
        assertThat(Engine.counts(local().with("iops.budget.maxWriteOps", "3").run(Configured.class)))
                .isEqualTo("2/1/1/0");
        assertThat(content()).contains("#loads()").doesNotContain("#writes()");
    }

    @Test
    void namesEachInvocation() throws IOException {
        assertThat(Engine.thrown(local().run(Several.class))).isEmpty();

        String type = "\"iops-junit/io.github.iopsjunit.junit.BaselineTestCases$Several";
        assertThat(content())
                .contains(type + "#parameterized(int)[1]\"", type + "#parameterized(int)[2]\"")
                .contains(type + "#repeated()[1]\"", type + "#repeated()[2]\"")
                .contains(type + "#dynamic()[1]\"", type + "#dynamic()[2]\"")
                .contains(type + "$Inner#writes()\"");
        try (Logged logged = new Logged()) {
            assertThat(Engine.thrown(ci().run(Several.class))).isEmpty();
            assertThat(logged.lines()).isEmpty(); // and none of them is gone
        }
    }

    @Test
    void anAnnotationNamesAFileOfItsOwnOrNone() throws IOException {
        Path declared = ProjectDirectory.get().resolve("target/baselines/declared.json");
        Files.deleteIfExists(declared);

        assertThat(Engine.thrown(local().run(Declared.class))).isEmpty();

        assertThat(declared).content().contains("Declared#loads()").doesNotContain("hasNone");
        assertThat(file).doesNotExist();
    }

    @Test
    void recordsNothingUncertain() {
        Throwable failure = Engine.onlyThrown(local().run(Uncertain.class));

        assertThat(failure)
                .isExactlyInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("Not recorded as a baseline, for it is not certain: ")
                .hasMessageContaining("\n  cure: @MeasureIops(warmups = 1)");
        assertThat(file).doesNotExist();
    }

    @Test
    void saysWhichSettingIsWrong() {
        assertThat(Engine.onlyThrown(
                        local().with("iops.baseline.tolerance.ops", "few").run(Uncertain.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Configuration parameter iops.baseline.tolerance.ops: must be a whole number of ops, or a"
                        + " percentage as in \"2 %\", but was: \"few\"");
    }

    @Test
    void toleratesWhatTheConfigurationSays() {
        recorded();
        BaselineTestCases.reads = 4;

        assertThat(Engine.counts(local().with("iops.baseline.tolerance.ops", "1")
                        .with("iops.baseline.tolerance.bytes", "1 B")
                        .run(Configured.class)))
                .isEqualTo("2/2/0/0");
        assertThat(Engine.counts(local().run(Configured.class))).isEqualTo("2/1/1/0");
    }

    @Test
    void warmsUpSoThatCachesAreFull() throws IOException {
        Cached.cache = new byte[0];
        WarmedUp.runs = 0;

        assertThat(Engine.thrown(local().run(WarmedUp.class))).isEmpty();

        assertThat(WarmedUp.runs).isEqualTo(2 + 2 + 2 + 1);
        assertThat(Observed.get("warm-ups ended")).isEqualTo("true");
        String first = content();
        Files.delete(file);
        local().run(WarmedUp.class);
        assertThat(content()).isEqualTo(first).contains("\"readOps\" : 0").doesNotContain("Files.readAllBytes");
    }

    @Test
    void aWarmUpThatFailsFailsTheTest() {
        FailsWarmingUp.runs = 0;

        assertThat(Engine.onlyThrown(local().run(FailsWarmingUp.class))).hasMessage("mine");

        assertThat(FailsWarmingUp.runs).isEqualTo(1);
    }

    @Test
    void rejectsANegativeNumberOfWarmUps() {
        assertThat(Engine.onlyThrown(local().run(NegativeWarmUps.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "@MeasureIops on BaselineTestCases.NegativeWarmUps: warmups: must be a number of runs, 0 or more, but was: -2");
        assertThat(Observed.all()).isEmpty();
    }
}
