package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.environment.BuildProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepSummaryTest {

    private static final Instant BEGAN = Instant.parse("2026-03-02T09:30:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("summary.md");
    }

    /** What a fork does; {@code main} as forks are processes. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < 50; i++) {
            replace(new StepSummary(Path.of(arguments[0]), arguments[1]), arguments[1] + " number " + i);
        }
    }

    @Test
    void replacesItsOwnBlockAndNothingElse() throws IOException {
        byte[] foreign = "# Gr\u00fc\u00dfe \ud83d\ude00\nno line break at the end".getBytes(StandardCharsets.UTF_8);
        Files.write(file, foreign);
        replace(new StepSummary(file, "one"), "one, long before");
        replace(new StepSummary(file, "two"), "two");
        Files.writeString(file, "appended\n", StandardOpenOption.APPEND);
        replace(new StepSummary(file, "one"), "\u00e9ins");

        byte[] all = Files.readAllBytes(file);
        assertThat(Arrays.copyOf(all, foreign.length)).isEqualTo(foreign);
        assertThat(Files.readString(file))
                .contains("\n\u00e9ins\n", "\ntwo\n")
                .endsWith("appended\n")
                .doesNotContain("long before");
    }

    @Test
    void mendsWhatAKilledForkLeft() throws IOException {
        replace(new StepSummary(file, "one"), "one");
        replace(new StepSummary(file, "two"), "two");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replaceFirst("(?s)\none\n.*?<!-- /iops-junit:\\S+ -->\n", "\non"));

        replace(new StepSummary(file, "one"), "one");

        assertThat(Files.readString(file)).isEqualTo(whole);
    }

    @Test
    void takesTheLargestThatFits() throws IOException {
        Files.writeString(file, "x".repeat(StepSummary.MOST_BYTES - 20_000));
        new StepSummary(file, "one").replace(() -> List.of(() -> "y".repeat(5_000), () -> "small"));

        assertThat(Files.readString(file)).contains("\nsmall\n").doesNotContain("yy");
        assertThat(Files.size(file)).isLessThan(StepSummary.MOST_BYTES);
    }

    @Test
    void leavesAFullOneAlone() throws IOException {
        String full = "x".repeat(StepSummary.MOST_BYTES - 10);
        Files.writeString(file, full);

        assertThatThrownBy(() -> replace(new StepSummary(file, "one"), "one"))
                .isInstanceOf(IOException.class)
                .hasMessage("the step's summary is full: " + file + " must not grow beyond 1 MiB");
        assertThat(Files.readString(file)).isEqualTo(full);
    }

    @Test
    void losesNothingOfManyModulesAndForks() throws Exception {
        List<Process> forks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            forks.add(fork("fork" + i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String name = "thread" + i;
            writers.add(threads.submit(() -> {
                main(new String[] {file.toString(), name});
                return name;
            }));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        threads.shutdown();
        for (Process fork : forks) {
            assertThat(fork.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(fork.exitValue()).isZero();
        }

        assertThat(Files.readString(file).lines().filter(line -> line.contains("number")))
                .containsExactlyInAnyOrder(
                        "fork0 number 49",
                        "fork1 number 49",
                        "thread0 number 49",
                        "thread1 number 49",
                        "thread2 number 49");
    }

    /** Ten thousand classes, each in a fork of its own, leave one block, and it is small. */
    @Test
    void staysSmallHoweverManyTestsThereAre() throws IOException {
        ReportDirectory report = new ReportDirectory(folder.resolve("report"));
        report.list(LargeRun.entries(10_000));
        report.summarize(new StepSummary(file, "one"), "large", "target/reports/iops/index.html");
        report.summarize(new StepSummary(file, "one"), "large", "target/reports/iops/index.html");

        assertThat(Files.size(file)).isLessThan(64 * 1024);
        assertThat(Files.readString(file))
                .containsOnlyOnce("### I/O of <code>large</code>")
                .contains("10,000 tests measured");
    }

    @Test
    void tellsOfTheSameRunAsTheIndex() throws IOException {
        Path folder = this.folder.resolve("report");
        List<TestReport> run = Samples.run();
        new ReportDirectory(folder, fork("100@1", BEGAN)).write(run);
        new ReportDirectory(folder, fork("200@1", BEGAN.plusSeconds(1))).write(run.subList(0, 2));
        ReportDirectory third = new ReportDirectory(folder, fork("200@1", BEGAN.plusSeconds(2)));
        third.write(run.subList(2, 3));
        third.summarize(new StepSummary(file, "one"), "shop", "index.html");
        third.writeUnfinishedIndex();

        assertThat(Files.readString(file)).contains("3 tests measured");
        assertThat(folder.resolve("index.html"))
                .content()
                .contains("<dd class=\"main\"><span class=\"value\">3</span>");
    }

    private static Fork fork(String build, Instant began) {
        return new Fork(new BuildProcess(build, false), began);
    }

    private static void replace(StepSummary summary, String content) throws IOException {
        List<Supplier<String>> blocks = List.of(() -> content + "\n");
        summary.replace(() -> blocks);
    }

    private Process fork(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StepSummaryTest.class.getName(),
                        file.toString(),
                        name)
                .inheritIO()
                .start();
    }
}
