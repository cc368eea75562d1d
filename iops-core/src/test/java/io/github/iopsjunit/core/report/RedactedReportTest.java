package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.redaction.Redaction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactedReportTest {

    /** Whatever a report holds must be blanked, not dropped. */
    @ParameterizedTest
    @MethodSource("io.github.iopsjunit.core.report.Samples#run")
    void keepsAllThatHasNothingToBlank(TestReport test) {
        TestReport redacted = new RedactedReport(Redaction.parse("matches nothing here")).of(test);
        assertThat(redacted).isEqualTo(test);
        assertThat(ReportJson.write(redacted)).isEqualTo(ReportJson.write(test));
    }
}
