package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.iopsjunit.core.report.TestReport.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void touchesNothingBeforeItWrites() {
        Path folder = temporary.resolve("iops");

        Path page = new ReportDirectory(folder).pageOf("a.B", "c", "id");

        assertThat(folder).doesNotExist();
        assertThat(page).hasParentRaw(folder).isEqualTo(new ReportDirectory(folder).pageOf("a.B", "c", "id"));
    }

    @Test
    void writesAPageAndJsonPerTestAndAnIndex() throws Exception {
        ReportDirectory report = new ReportDirectory(temporary);
        report.write(Samples.run());
        report.writeIndex(Samples.ENVIRONMENT);

        String index = Files.readString(report.index());
        for (TestReport test : Samples.run()) {
            Path page = report.pageOf(test.className(), test.methodName(), test.uniqueId());
            String json = page.getFileName().toString().replace(".html", ".json");
            assertThat(ReportJson.read(
                            Files.readString(temporary.resolve("data").resolve(json))))
                    .isEqualTo(test);
            assertThat(Files.readString(page)).contains("href=\"data/" + json + "\"", "href=\"index.html\"");
            assertThat(index).contains("href=\"" + page.getFileName() + "\"");
        }
        assertThat(temporary.resolve("iops.css")).isNotEmptyFile();
        assertNothingLeftBehind();
    }

    @Test
    void showsALaterRunOfATestInsteadOfTheEarlier() throws Exception {
        TestReport failed =
                Samples.test("ATest", "a()", Status.FAILED, Samples.bounded().profile());
        TestReport passed =
                Samples.test("ATest", "a()", Status.PASSED, Samples.bounded().profile());
        ReportDirectory report = new ReportDirectory(temporary);
        report.write(List.of(failed));
        report.writeIndex(Samples.ENVIRONMENT);
        report.write(List.of(passed));
        report.writeIndex(Samples.ENVIRONMENT);

        assertThat(Files.readString(report.index())).contains("<td>passed<td>").doesNotContain("<td>failed<td>");
    }

    @Test
    void drawsAnIndexWhileTestsRunWithoutAskingWhereThatIs() throws Exception {
        ReportDirectory report = new ReportDirectory(temporary);
        report.write(Samples.run());
        report.writeUnfinishedIndex();
        assertThat(Files.readString(report.index()))
                .contains("readsTheFileInFewOperations()", "unknown: the tests had not ended yet");

        report.writeIndex(Samples.ENVIRONMENT);
        assertThat(Files.readString(report.index()))
                .contains(Samples.ENVIRONMENT.processor())
                .doesNotContain("had not ended");

        new ReportDirectory(temporary).writeUnfinishedIndex();
        assertThat(Files.readString(report.index())).contains(Samples.ENVIRONMENT.processor());
    }

    @Test
    void leavesAnIndexAloneThatIsUpToDate() throws Exception {
        ReportDirectory report = new ReportDirectory(temporary);
        report.write(Samples.run());
        report.writeIndex(Samples.ENVIRONMENT);
        Files.setLastModifiedTime(report.index(), FileTime.from(Instant.EPOCH));

        report.writeIndex(Samples.ENVIRONMENT);
        new ReportDirectory(temporary).writeIndex(Samples.ENVIRONMENT);

        assertThat(Files.getLastModifiedTime(report.index()).toInstant()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void survivesALineThatAKilledForkLeftHalfWritten() throws Exception {
        ReportDirectory report = new ReportDirectory(temporary);
        report.write(Samples.run());
        Path lines = temporary.resolve("data").resolve("index");
        Files.writeString(lines.resolve("killed.jsonl"), "{\"schema\":1,\"uniq");
        report.writeIndex(Samples.ENVIRONMENT);
        assertThat(Files.readString(report.index())).doesNotContain("could not be read");

        Files.writeString(lines.resolve("killed.jsonl"), "\n", StandardOpenOption.APPEND);
        report.writeIndex(Samples.ENVIRONMENT);
        assertThat(Files.readString(report.index())).contains("could not be read, and are missing here: 1.");
    }

    @Test
    void goesOnPastALockThatAKilledForkLeft() throws Exception {
        ReportDirectory report = new ReportDirectory(temporary);
        report.write(Samples.run());
        Path lock = Files.createFile(temporary.resolve("data").resolve("index.lock"));
        Files.setLastModifiedTime(lock, FileTime.from(Instant.EPOCH));

        report.writeIndex(Samples.ENVIRONMENT);

        assertThat(report.index()).isNotEmptyFile();
        assertThat(lock).doesNotExist();
    }

    @Test
    void anUnfinishedIndexDoesNotWaitUntilTheLockOfAKilledForkIsOld() throws Exception {
        ReportDirectory report = new ReportDirectory(temporary);
        report.write(Samples.run());
        Path lock = Files.createFile(temporary.resolve("data").resolve("index.lock"));

        for (int drawing = 0; drawing < 3; drawing++) {
            Files.deleteIfExists(report.index());
            report.writeUnfinishedIndex();
            assertThat(report.index()).isNotEmptyFile();
        }
        assertThat(lock).as("waited for, until it was old enough to be deleted").exists();
    }

    @Test
    void writesOnAThreadWhoseInterruptIsPending() throws Exception {
        ReportDirectory report = new ReportDirectory(temporary);
        Thread.currentThread().interrupt();
        try {
            report.write(Samples.run());
            report.writeIndex(Samples.ENVIRONMENT);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(Files.readString(report.index())).contains("readsTheFileInFewOperations()");
    }

    @Test
    void namesTheFolderItCannotWriteTo() throws Exception {
        Path file = Files.createFile(temporary.resolve("a-file"));
        Path folder = file.resolve("iops");

        assertThatIOException()
                .isThrownBy(() -> new ReportDirectory(folder).write(Samples.run()))
                .withMessageStartingWith("The I/O report could not be written to " + folder + ": ");
        assertThatIOException()
                .isThrownBy(() -> new ReportDirectory(folder).writeIndex(Samples.ENVIRONMENT))
                .withMessageStartingWith("The I/O report could not be written to " + folder + ": ");
    }

    @Test
    void showsTheTopOfManyFilesAndCountsTheRest() throws Exception {
        TestReport test = LargeRun.manyFiles();
        ReportDirectory report = new ReportDirectory(temporary);
        report.write(List.of(test));

        Path page = report.pageOf(test.className(), test.methodName(), test.uniqueId());
        assertThat(Files.size(page)).isLessThan(150_000);
        assertThat(Files.readString(page))
                .contains("part-of-aadv<")
                .doesNotContain("part-of-aadw<")
                .contains("and 4,900 more rows, with 4,900 ops and 478.5 KiB together: they are in the JSON.");
    }

    /** Leaves the sample report in the build folder, for the eye and for the README's pictures. */
    @Test
    void leavesTheSampleReportToBeLookedAt() throws Exception {
        Path folder = Path.of("target", "sample-report");
        new ReportDirectory(folder, Samples.fork("1", "2026-03-01T17:05:00Z")).write(Samples.earlierRun());
        ReportDirectory report = new ReportDirectory(folder, Samples.fork("2", "2026-03-02T09:30:00Z"));
        report.write(List.of(Samples.firstAttempt()));
        report.write(Samples.run());
        report.writeIndex(Samples.ENVIRONMENT);

        assertThat(report.index()).isNotEmptyFile();
    }

    private void assertNothingLeftBehind() throws Exception {
        try (Stream<Path> files = Files.walk(temporary)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".tmp") || name.endsWith(".lock"));
        }
    }
}
