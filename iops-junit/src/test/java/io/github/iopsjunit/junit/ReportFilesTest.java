package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.report.TestReport;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

    @TempDir
    private Path directory;

    @Test
    void anErrorInOneClassIsSaidAndTakesNoOthersPages() {
        try (Logged logged = new Logged()) {
            try (ReportFiles files = ReportFiles.open(directory).orElseThrow()) {
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
        assertThat(directory.resolve("index.html")).content().contains("ImportTest");
    }

    private static TestReport report() {
        Subject subject = new Subject("ImportTest.reads()", Optional.empty());
        return new TestReport(
                "[test:1]",
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
