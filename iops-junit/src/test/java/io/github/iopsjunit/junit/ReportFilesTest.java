package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.redaction.Redaction;
import io.github.iopsjunit.core.report.TestReport;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

    private static final RunOutputs SILENT = new RunOutputs(
            BuildServer.of(variable -> null), new OutputSettings(Optional.of(false), false, false, Redaction.NONE));

    private static final TestIdentity IDENTITY = new TestIdentity(
            "[test:1]", "ImportTest", ReportFilesTest.class.getDeclaredMethods()[0], "reads()", "ImportTest.reads()");

    @TempDir
    private Path directory;

    @Test
    void anErrorInOneClassIsSaidAndTakesNoOthersPages() {
        try (Logged logged = new Logged()) {
            try (ReportFiles files =
                    ReportFiles.open(directory, Redaction.NONE, SILENT).orElseThrow()) {
                files.write(List.of(() -> {
                    throw new StackOverflowError("a very deep profile");
                }));
                files.write(List.of(ReportFilesTest::report));
            }

            assertThat(logged.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING: Cannot write I/O reports to ")
                    .contains("java.lang.StackOverflowError: a very deep profile");
        }
        assertThat(directory).isDirectoryContaining("glob:**/ImportTest-reads-*.html");
        assertThat(directory.resolve("index.html"))
                .content()
                .contains("ImportTest")
                .doesNotContain("the tests had not ended yet");
    }

    @Test
    void modulesThatShareADirectoryKeepTheirPagesApart() throws IOException {
        for (String module : List.of("api", "web")) {
            Path project = Files.createDirectories(directory.resolve(module));
            try (ReportFiles files = ReportFiles.open(directory.resolve("reports"), project, Redaction.NONE, SILENT)
                    .orElseThrow()) {
                String id = files.idOf(IDENTITY);
                files.write(List.of(() -> report(id)));
            }
        }

        assertThat(directory.resolve("reports")).isDirectoryContaining("glob:**/ImportTest-reads-*.html");
        try (Stream<Path> pages = Files.list(directory.resolve("reports"))) {
            assertThat(pages.filter(page -> page.getFileName().toString().startsWith("ImportTest")))
                    .hasSize(2);
        }
        assertThat(Files.readString(directory.resolve("reports/index.html")).split("href=\"ImportTest-reads-", -1))
                .hasSize(3);
    }

    @Test
    void aDirectoryInsideTheModuleKeepsTheNamesOfBefore() {
        Path module = directory.resolve("api");

        assertThat(ProjectDirectory.segment(module, module.resolve("target/reports/iops")))
                .isEmpty();
        assertThat(ProjectDirectory.segment(module, directory.resolve("target/reports")))
                .isEqualTo("[module:../../api]/");
    }

    private static TestReport report() {
        return report(IDENTITY.uniqueId());
    }

    private static TestReport report(String id) {
        Subject subject = new Subject("ImportTest.reads()", Optional.empty());
        return new TestReport(
                id,
                "ImportTest",
                "reads",
                "reads()",
                Status.PASSED,
                Optional.empty(),
                "PROCESS",
                Instant.EPOCH,
                UnmeasuredProfile.of(subject, "for this test"));
    }
}
