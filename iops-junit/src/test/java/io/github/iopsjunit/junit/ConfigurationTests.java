package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.ConfigurationTestCases.AnnotatedBesides;
import io.github.iopsjunit.junit.ConfigurationTestCases.Bare;
import io.github.iopsjunit.junit.ConfigurationTestCases.BareInsideOfThread;
import io.github.iopsjunit.junit.ConfigurationTestCases.Measured;
import io.github.iopsjunit.junit.ConfigurationTestCases.TwoScopes;
import io.github.iopsjunit.junit.ConfigurationTestCases.Unannotated;
import io.github.iopsjunit.junit.ConfigurationTestCases.WithoutScope;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.TestAbortedException;

class ConfigurationTests {

    private static final String AUTO_DETECTION = "junit.jupiter.extensions.autodetection.enabled";

    @Test
    void disabledAbortsOnlyTestsThatAskAndSaysSoOnce() {
        try (Logged logged = new Logged()) {
            var results = Engine.plain().with("iops.enabled", "false").run(Measured.class);

            assertThat(Engine.counts(results)).isEqualTo("4/2/0/2");
            assertThat(Observed.all()).isEqualTo(Map.of("taken", "nothing measured"));
            assertThat(Engine.thrown(results))
                    .allSatisfy(thrown -> assertThat(thrown)
                            .isExactlyInstanceOf(TestAbortedException.class)
                            .hasMessage(
                                    "Nothing is measured because iops.enabled=false, so what this test asks of its Iops cannot"
                                            + " be told. Set it to true, or remove it."));
            assertThat(logged.lines())
                    .containsExactly(
                            "INFO: Nothing is measured, no budget is evaluated and no report is written because"
                                    + " iops.enabled=false.");
        }
    }

    @Test
    void scopeHoldsForTestsThatDoNotSayTheirs() {
        Engine.plain().with("iops.scope", "thread").run(WithoutScope.class);
        assertThat(Observed.get("asked")).isEqualTo("2");

        Engine.plain().run(WithoutScope.class);
        assertThat(Observed.get("asked")).isEqualTo("7");
    }

    @Test
    void scopeHoldsForABareAnnotationAndAnExplicitScopeWins() {
        Engine.plain().with("iops.scope", "THREAD").run(Bare.class);
        assertThat(Observed.get("bare")).isEqualTo("2");
        assertThat(Observed.get("says")).isEqualTo("7");

        Engine.plain().run(Bare.class);
        assertThat(Observed.get("bare")).isEqualTo("7");
    }

    @Test
    void theNearestAnnotationDecidesAlsoByLeavingTheScopeToTheConfiguration() {
        Engine.plain().run(BareInsideOfThread.class);

        assertThat(Observed.get("inside")).isEqualTo("7");
    }

    @Test
    void rejectsTwoScopesOfOneTest() {
        var results = Engine.plain().run(TwoScopes.class);

        assertThat(Observed.all()).isEmpty();
        assertThat(Engine.onlyThrown(results))
                .isExactlyInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "@MeasureIops on ConfigurationTestCases.TwoScopes: scope: must be one scope, or left out, but was:"
                                + " THREAD, PROCESS")
                .hasNoCause();
        assertThat(Engine.onlyThrown(results).getStackTrace()).hasSizeLessThan(5);
    }

    @Test
    void autoDetectionMeasuresTestsWithoutAnnotation() {
        var results = Engine.plain().with(AUTO_DETECTION, "true").run(Unannotated.class);

        assertThat(Engine.thrown(results)).isEmpty();
        assertThat(Observed.get("asked")).isEqualTo("7");
    }

    @Test
    void autoDetectionAndAnnotationsMeasureOnce() {
        var results = Engine.plain().with(AUTO_DETECTION, "true").run(AnnotatedBesides.class);

        assertThat(Engine.onlyThrown(results)).hasMessage("mine");
        assertThat(Engine.onlyThrown(results).getSuppressed()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            iops.enabled              | yes    | must be true or false but was: "yes"
            iops.scope                | JVM    | must be PROCESS or THREAD but was: "JVM"
            iops.report.enabled       | 1      | must be true or false but was: "1"
            iops.report.directory     | ''     | must be a directory but was empty
            iops.budget.maxReadOps    | many   | must be a whole number of ops, 0 or more, but was: "many"
            iops.budget.maxTotalOps   | -3     | must be a whole number of ops, 0 or more, but was: "-3"
            iops.budget.maxBytesRead  | 5 kilo | a size must be a number, and perhaps one of the units B, kB, KB, KiB, MB, MiB, GB, GiB, TB, TiB, as in "64 KiB", but was: "5 kilo" (unknown unit kilo)
            """)
    void rejectsWhatItCannotRead(String key, String value, String message) {
        var results = Engine.plain().with(key, value).run(WithoutScope.class);

        assertThat(Observed.all()).isEmpty();
        assertThat(Engine.onlyThrown(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Configuration parameter " + key + ": " + message);
    }

    @Test
    void rejectsADirectoryThatCannotBeOne() {
        var results = Engine.plain().with("iops.report.directory", "a\0b").run(WithoutScope.class);

        assertThat(Engine.onlyThrown(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("Configuration parameter iops.report.directory: must be a directory but was: \"a\\u0000b\""
                        + " (Nul character not allowed)");
    }
}
