package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.OutputTestCases.Violating;
import io.github.iopsjunit.junit.OutputTestCases.Well;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What JUnit's own listeners get, on every version. */
@EnabledOnOs(OS.LINUX) // where the numbers are exact
class PublicationTests {

    @Test
    void publishesTheKeyNumbersWhenAsked() {
        EngineExecutionResults results =
                Engine.plain().with("iops.publish", "true").run(Well.class);

        assertThat(entries(results))
                .singleElement()
                .satisfies(numbers -> assertThat(numbers)
                        .containsEntry("iops.writeOps", "3")
                        .containsEntry("iops.readOps", "0")
                        .containsEntry("iops.totalOps", "3")
                        .containsEntry("iops.bytesWritten", "30"));
    }

    @Test
    void publishesWhenOpenTestReportingIsOn() {
        Engine engine = Engine.plain().with("junit.platform.reporting.open.xml.enabled", "true");

        assertThat(entries(engine.run(Violating.class))).hasSize(5);
    }

    @Test
    void publishesNothingUnlessAsked() {
        assertThat(entries(Engine.plain().run(Well.class))).isEmpty();
    }

    private static List<Map<String, String>> entries(EngineExecutionResults results) {
        return results.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }
}
