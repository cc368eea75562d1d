package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void writesAPageAndJsonPerTestAndAnIndex() throws Exception {
        ReportDirectory report = new ReportDirectory(folder.resolve("iops"));
        assertThat(folder.resolve("iops")).doesNotExist();
        report.write(Samples.run());
        report.writeIndex(Samples.ENVIRONMENT);
        for (TestReport test : Samples.run()) {
            Path page = report.pageOf(test.className(), test.methodName(), test.uniqueId());
            String json = page.getFileName().toString().replace(".html", ".json");
            assertThat(ReportJson.read(
                            Files.readString(folder.resolve("iops/data").resolve(json))))
                    .isEqualTo(test);
            assertThat(Files.readString(page)).contains("data/" + json);
            assertThat(Files.readString(report.index()))
                    .contains(page.getFileName().toString());
        }
    }

    /** Leaves the sample report in the build folder, for the eye and for the README's pictures. */
    @Test
    void leavesTheSampleReportToBeLookedAt() throws Exception {
        ReportDirectory report = new ReportDirectory(Path.of("target", "sample-report"));
        report.write(Samples.run());
        report.writeIndex(Samples.ENVIRONMENT);
        assertThat(report.index()).isNotEmptyFile();
    }
}
