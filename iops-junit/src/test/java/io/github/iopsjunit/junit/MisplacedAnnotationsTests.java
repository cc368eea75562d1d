package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.iopsjunit.junit.MisplacedTestCases.Inheriting;
import io.github.iopsjunit.junit.MisplacedTestCases.OnNothingElse;
import io.github.iopsjunit.junit.MisplacedTestCases.OnSetup;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class MisplacedAnnotationsTests {

    private static final String CURE =
            ": that measures and limits nothing, for only what the methods of tests do is measured"
                    + " (@Test, @ParameterizedTest, @RepeatedTest, @TestTemplate, @TestFactory). Put it on a test or on the class, or"
                    + " measure a setup with Iops.measure(…).";

    @Test
    void failEveryMeasuredTestOfTheClass() {
        var results = Engine.plain().run(OnSetup.class);

        assertThat(Engine.counts(results)).isEqualTo("2/0/2/0");
        assertThat(Engine.thrown(results))
                .allSatisfy(thrown -> assertThat(thrown)
                        .hasMessage(
                                "@IopsBudget stands on MisplacedTestCases.OnSetup.prepare(), which is no test of JUnit's"
                                        + CURE));
    }

    @Test
    void areWarnedOfWhereNothingElseIsMeasured() {
        try (Logged logged = new Logged()) {
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(selectClass(OnNothingElse.class))
                            .configurationParameter("iops.report.enabled", "false")
                            .build());

            assertThat(logged.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING: ")
                    .contains("@MeasureIops stands on MisplacedTestCases.OnNothingElse.prepareAll()")
                    .contains("@PhaseBudget stands on MisplacedTestCases.OnNothingElse.cleanUp()")
                    .endsWith(CURE);
        }
    }

    @Test
    void onAMethodThatIsOverriddenAreNotThere() {
        assertThat(MisplacedAnnotations.on(Inheriting.class)).isEmpty();
    }
}
