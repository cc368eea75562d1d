package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.RunTestCases.Ending;
import io.github.iopsjunit.junit.RunTestCases.First;
import io.github.iopsjunit.junit.RunTestCases.Flaky;
import io.github.iopsjunit.junit.RunTestCases.Second;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One report of many JVMs: those of a build are one run, those of another build are another, and none is missed. */
@EnabledOnOs(
        value = OS.LINUX,
        disabledReason = "a stand-in for Maven is known by its arguments, which others do not tell")
class ReportedRunsTests {

    private static final int TIMEOUT_SECONDS = 180;

    /** What a shell says of a process that SIGKILL ended. */
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path directory;

    @Test
    void modulesAtOnceAndOneForkAfterTheOtherAreOneRun() throws Exception {
        build(
                fork().property("basedir", directory.resolve("api")).command(First.class) + "\t"
                        + fork().property("basedir", directory.resolve("web")).command(First.class),
                fork().command(Second.class));

        assertThat(index())
                .contains("<dd class=\"main\"><span class=\"value\">5</span>")
                .doesNotContain("Earlier runs");
        assertThat(rows(index()))
                .hasSize(5)
                .filteredOn(row -> row.contains(">one()<"))
                .hasSize(2);
    }

    @Test
    void ofASecondBuildOfOneTestTheOthersStandApart() throws Exception {
        build(fork().command(First.class), fork().command(Second.class));
        List<String> pages = pages();
        build(fork().command(Second.class));

        String index = index();
        int earlier = index.indexOf("id=\"earlier\"");
        assertThat(rows(index.substring(0, earlier))).singleElement().asString().contains(">three()<");
        assertThat(rows(index.substring(earlier)))
                .hasSize(2)
                .anyMatch(row -> row.contains(">one()<"))
                .anyMatch(row -> row.contains(">two()<"));
        assertThat(index).contains("<small>2 tests</small>", "<small class=\"summary\">1 test, 5 ops, 50 B</small>");
        assertThat(pages()).isEqualTo(pages);
    }

    @Test
    void aTestThatIsRunAgainShowsItsLastOutcomeAndThatItIsFlaky() throws Exception {
        String command =
                fork().property("attempted", directory.resolve("attempted")).command(Flaky.class);
        build(command, command);

        assertThat(rows(index())).singleElement().asString().contains("flaky: failed, then passed", "<td>passed<td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit", "halt", "kill"})
    void theIndexHasEveryClassThatEndedBeforeItsForkDid(String end) throws Exception {
        Process fork = fork().property("end", end).start(First.class, Second.class, Ending.class);

        assertThat(fork.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(fork.exitValue()).isEqualTo(end.equals("kill") ? KILLED : 42);
        assertThat(rows(index()))
                .hasSize(3)
                .anyMatch(row -> row.contains(">one()<"))
                .anyMatch(row -> row.contains(">two()<"))
                .anyMatch(row -> row.contains(">three()<"));
    }

    private TestFork fork() {
        return new TestFork(directory).with("iops.console", "false");
    }

    /** Each line is run when the one before has ended. */
    private void build(String... lines) throws IOException, InterruptedException {
        Path commands = Files.write(directory.resolve("commands"), List.of(lines));
        Process build = new ProcessBuilder(
                        TestFork.java(List.of(), BuildMain.class, List.of(BuildMain.MAVEN, commands.toString())))
                .inheritIO()
                .directory(TestFork.module().toFile())
                .start();
        assertThat(build.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(build.exitValue()).isZero();
    }

    private String index() throws IOException {
        return Files.readString(directory.resolve("reports/index.html"));
    }

    private static List<String> rows(String html) {
        return html.lines()
                .filter(line -> line.startsWith("<tr") && line.contains("<a href"))
                .toList();
    }

    private List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("reports"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
