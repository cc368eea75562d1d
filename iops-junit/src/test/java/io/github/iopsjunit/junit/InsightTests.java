package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.InsightTestCases.Demanding;
import io.github.iopsjunit.junit.InsightTestCases.OverBudget;
import io.github.iopsjunit.junit.InsightTestCases.UnknownId;
import io.github.iopsjunit.junit.InsightTestCases.Waived;
import io.github.iopsjunit.junit.InsightTestCases.WithoutReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsightTests {

    private static final String FLOOR = "iops.insights.small-writes.floor";

    @Test
    void failsWithEvidenceAndCure() {
        assertThat(Engine.onlyThrown(Engine.plain().run(Demanding.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "Expected no insights, but there is 1\n  in InsightTestCases.Demanding.hasNone()\n"
                                + "small-writes: unbuffered small writes\n  300 writes of 1 B to insights")
                .hasMessageContaining("InsightTestCases.write(InsightTestCases.java:")
                .hasMessageContaining("  see: docs/insights.md#small-writes");
    }

    @Test
    void thresholdsAreConfigurable() {
        assertThat(Engine.thrown(Engine.plain().with(FLOOR, "301").run(Demanding.class)))
                .isEmpty();
        assertThat(Engine.thrown(Engine.plain().with(FLOOR, "300").run(Demanding.class)))
                .hasSize(1);
        assertThat(Engine.thrown(Engine.plain()
                        .with("iops.insights.small-writes.ratio", "301")
                        .run(Demanding.class)))
                .isEmpty();
    }

    @Test
    void theNearestWaiverGivesTheReason() {
        assertThat(Engine.thrown(Engine.plain()
                        .with("iops.insights.small-writes.waived", "of the suite")
                        .run(Waived.class)))
                .isEmpty();
        assertThat(Observed.all()).isEqualTo(Map.of("class", "of the class", "method", "of the method"));
    }

    @Test
    void aSuiteCanAcceptOne() {
        assertThat(Engine.thrown(Engine.plain()
                        .with("iops.insights.small-writes.waived", "a journal")
                        .run(Demanding.class)))
                .isEmpty();
    }

    @Test
    void budgetsNameTheLikelyCause() {
        assertThat(Engine.onlyThrown(Engine.plain().run(OverBudget.class)))
                .hasMessageContaining("\nLikely cause: unbuffered small writes\n  300 writes of 1 B to insights");
    }

    @Test
    void standsInTheReport(@TempDir Path directory) throws IOException {
        Engine.reportingTo(directory).run(OverBudget.class);

        try (Stream<Path> pages = Files.list(directory)) {
            assertThat(pages.filter(page -> page.getFileName().toString().startsWith("InsightTestCases"))
                            .toList())
                    .singleElement()
                    .satisfies(page -> assertThat(page).content().contains("unbuffered small writes"));
        }
        assertThat(directory.resolve("index.html")).content().contains("unbuffered small writes<");
    }

    @Test
    void refusesWaiversOfNothingAndWithoutReason() {
        assertThat(Engine.onlyThrown(Engine.plain().run(UnknownId.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@WaiveInsight on InsightTestCases.UnknownId.isWrong(): value must be of small-reads,"
                        + " small-writes, repeated-reads, force-per-record, tiny-files, ping-pong, slow-operation,"
                        + " written-then-read, but was: \"small-rites\"");
        assertThat(Engine.onlyThrown(Engine.plain().run(WithoutReason.class)))
                .hasMessage(
                        "@WaiveInsight on InsightTestCases.WithoutReason.isWrong(): because: must say why it is accepted, but was blank");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            iops.insights.small-reads.floor  | few  | must be a whole number, 1 or more, but was: "few"
            iops.insights.small-reads.floor  | 0    | must be a whole number, 1 or more, but was: "0"
            iops.insights.tiny-files.ratio   | half | must be a number above 0 but was: "half"
            iops.insights.tiny-files.ratio   | -1   | must be a number above 0 but was: "-1.0"
            iops.insights.ping-pong.waived   | true | must be the reason why the insight is accepted, but was: "true"
            """)
    void rejectsWhatItCannotRead(String key, String value, String message) {
        assertThat(Engine.onlyThrown(Engine.plain().with(key, value).run(Demanding.class)))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Configuration parameter " + key + ": " + message);
    }
}
