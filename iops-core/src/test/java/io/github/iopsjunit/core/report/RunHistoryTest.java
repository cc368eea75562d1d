package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.environment.BuildProcess;
import io.github.iopsjunit.core.report.RunHistory.Earlier;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {

    private static final BuildProcess MAVEN = new BuildProcess("10@maven", false);
    private static final BuildProcess DAEMON = new BuildProcess("20@daemon", true);

    @TempDir
    Path folder;

    private final List<ForkEntries> forks = new ArrayList<>();

    @Test
    void whatOneMavenStartedIsOneRunHoweverLongItTakes() {
        fork(MAVEN, 0, passed("a", 1));
        fork(MAVEN, 5_000, passed("b", 5_001));

        assertThat(names(history().latest())).containsExactlyInAnyOrder("a", "b");
        assertThat(history().earlier()).isEmpty();
    }

    @Test
    void anotherMavenIsAnotherRunHoweverSoonItComes() {
        fork(MAVEN, 0, passed("a", 1), passed("b", 2));
        fork(new BuildProcess("11@maven", false), 3, passed("b", 4));

        assertThat(names(history().latest())).containsExactly("b");
        assertThat(history().attempts()).isEmpty();
        assertThat(history().earlier()).singleElement().satisfies(run -> {
            assertThat(run.began()).isEqualTo(at(0));
            assertThat(names(run.entries())).containsExactly("a");
        });
    }

    @Test
    void forksOfADaemonAreOneRunUntilThereIsAPause() {
        fork(DAEMON, 0, passed("long", 1), passed("end", 100));
        fork(DAEMON, 10, passed("beside", 11));
        fork(DAEMON, 150, passed("next", 151));
        fork(DAEMON, 300, passed("later", 301));

        assertThat(names(history().latest())).containsExactly("later");
        assertThat(history().earlier()).extracting(Earlier::began).containsExactly(at(0));
        assertThat(names(history().earlier().get(0).entries()))
                .containsExactlyInAnyOrder("long", "end", "beside", "next");
    }

    @Test
    void aTestStandsInTheLastRunThatRanItOnly() {
        fork(MAVEN, 0, passed("a", 1), passed("b", 2), passed("c", 3));
        fork(new BuildProcess("11@maven", false), 100, passed("b", 101), passed("a", 102));
        fork(new BuildProcess("12@maven", false), 200, passed("a", 201));

        assertThat(names(history().latest())).containsExactly("a");
        assertThat(history().earlier())
                .extracting(run -> names(run.entries()))
                .containsExactly(List.of("b"), List.of("c"));
    }

    @Test
    void attemptsOfOneRunAreToldInOrderAndTheLastCounts() {
        fork(MAVEN, 0, entry("a", 5, Status.PASSED), passed("b", 1), entry("a", 2, Status.FAILED));

        assertThat(history().latest()).extracting(IndexEntry::status).containsOnly(Status.PASSED);
        assertThat(history().attempts()).hasSize(1).containsValue(List.of(Status.FAILED, Status.PASSED));
        assertThat(Attempts.text(List.of(Status.FAILED, Status.OVER_BUDGET, Status.PASSED)))
                .isEqualTo("flaky: failed, then over budget, then passed");
        assertThat(Attempts.text(List.of(Status.FAILED, Status.FAILED))).isEqualTo("ran 2 times");
        assertThat(Attempts.text(List.of(Status.PASSED, Status.PASSED, Status.PASSED)))
                .isEqualTo("ran 3 times");
        assertThat(Attempts.text(List.of(Status.PASSED, Status.FAILED))).isEqualTo("passed, then failed");
        assertThat(Attempts.text(List.of(Status.PASSED))).isEmpty();
        Status failed = Status.FAILED;
        assertThat(Attempts.text(List.of(failed, Status.OVER_BUDGET, failed, failed, failed, Status.PASSED)))
                .isEqualTo("flaky: ran 6 times: 1 over budget, 4 failed, 1 passed");
    }

    @Test
    void theFrontPageCountsTheLatestRunAlone() throws Exception {
        List<TestReport> all = Samples.run();
        TestReport one = all.get(1);
        ReportDirectory first = new ReportDirectory(folder, new Fork(MAVEN, at(0)));
        first.write(all);
        first.writeIndex(Samples.ENVIRONMENT);
        ReportDirectory second = new ReportDirectory(folder, new Fork(new BuildProcess("11@maven", false), at(100)));
        second.write(List.of(one));
        second.writeIndex(Samples.ENVIRONMENT);

        String index = Files.readString(folder.resolve("index.html"));
        String latest = index.substring(0, index.indexOf("id=\"earlier\""));
        assertThat(latest).contains("1 test, 5 ops").contains(one.displayName()).doesNotContain("packsADay()");
        assertThat(index).contains("2026-03-02 09:00:00 UTC <small>8 tests</small>", "packsADay()");
        for (TestReport test : all) {
            assertThat(first.pageOf(test.className(), test.methodName(), test.uniqueId()))
                    .exists();
        }

        new Redrawing(folder).draw();
        assertThat(folder.resolve("index.html")).hasContent(index);
        assertThat(folder.resolve("index.txt"))
                .content()
                .contains("Earlier run of 2026-03-02 09:00:00 UTC, not counted above: 8 tests");
    }

    @Test
    void aTestThatAKilledForkHadNotListedIsRedrawnInItsRun() throws Exception {
        ReportDirectory killed = new ReportDirectory(folder, new Fork(MAVEN, at(0)));
        killed.write(Samples.run().subList(0, 2));
        killed.write(Samples.run().get(4));

        new Redrawing(folder).draw();

        assertThat(folder.resolve("index.txt"))
                .content()
                .contains("packsADay()")
                .doesNotContain("Earlier run");
    }

    private RunHistory history() {
        return RunHistory.of(forks);
    }

    private void fork(BuildProcess build, int began, IndexEntry... entries) {
        forks.add(new ForkEntries(new Fork(build, at(began)), List.of(entries)));
    }

    private static Instant at(int second) {
        return Instant.parse("2026-03-02T09:00:00Z").plusSeconds(second);
    }

    private static IndexEntry passed(String name, int second) {
        return entry(name, second, Status.PASSED);
    }

    private static IndexEntry entry(String name, int second, Status status) {
        TestReport test = Samples.test("ATest", name, status, Samples.bounded().profile());
        return IndexEntry.of(
                new TestReport(
                        test.uniqueId(),
                        test.className(),
                        test.methodName(),
                        test.displayName(),
                        status,
                        test.failureMessage(),
                        test.scope(),
                        at(second),
                        test.profile()),
                name + ".html");
    }

    private static List<String> names(List<IndexEntry> entries) {
        return entries.stream().map(IndexEntry::displayName).toList();
    }
}
