package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.iopsjunit.junit.ConfigurationTestCases.Unannotated;
import io.github.iopsjunit.junit.ConfigurationTestCases.WithoutScope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class UnknownKeysTests {

    @Test
    void suggestsTheNearestKnownKeyOncePerJvm() {
        try (Logged logged = new Logged()) {
            UnknownKeys.warnOf(List.of("iops.enabeld", "iops.budget.maxBytesRead", "junit.something"));
            UnknownKeys.warnOf(List.of("iops.enabeld"));

            assertThat(logged.lines())
                    .containsExactly("WARNING: Unknown configuration parameter iops.enabeld is ignored."
                            + " Did you mean iops.enabled?");
        }
    }

    @Test
    void namesAllKeysWhenNoneIsNear() {
        try (Logged logged = new Logged()) {
            UnknownKeys.warnOf(List.of("iops.favouriteColour"));

            assertThat(logged.lines())
                    .singleElement()
                    .asString()
                    .startsWith("WARNING: Unknown configuration parameter iops.favouriteColour is ignored. There are:"
                            + " iops.enabled, iops.scope, iops.report.enabled, iops.report.directory,"
                            + " iops.report.redact, iops.console, iops.attachments, iops.publish,"
                            + " iops.baseline, iops.baseline.update, iops.baseline.tolerance.ops,"
                            + " iops.baseline.tolerance.bytes, iops.baseline.ci,"
                            + " iops.budget.max… and iops.budget.min… of ReadOps, WriteOps, TotalOps, BytesRead,"
                            + " BytesWritten, TotalBytes, DistinctFiles, MeanReadSize, MeanWriteSize, ElapsedTime, and"
                            + " iops.insights.NAME.floor, iops.insights.NAME.ratio, iops.insights.NAME.waived where NAME is"
                            + " one of ");
        }
    }

    @Test
    void isToldByTheLaunchersListener() {
        try (Logged logged = new Logged()) {
            LauncherFactory.create().execute(request("iops.reports.directory", "x"));

            assertThat(logged.lines())
                    .containsExactly("WARNING: Unknown configuration parameter iops.reports.directory is ignored."
                            + " Did you mean iops.report.directory?");
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void isFoundAmongSystemPropertiesWithoutALauncher() {
        System.setProperty("iops.Scope", "THREAD");
        try (Logged logged = new Logged()) {
            Engine.plain().run(WithoutScope.class);

            assertThat(logged.lines())
                    .containsExactly(
                            "WARNING: Unknown configuration parameter iops.Scope is ignored. Did you mean iops.scope?");
        } finally {
            System.clearProperty("iops.Scope");
        }
    }

    @Test
    void theListenerSeesWhetherAnythingIsMeasured() {
        assertThat(isMeasured("iops.scope", "THREAD", WithoutScope.class)).isTrue();
        assertThat(isMeasured("iops.scope", "THREAD", MeasuredTestCases.OnMethod.class))
                .isTrue();
        assertThat(isMeasured("iops.scope", "THREAD", Unannotated.class)).isFalse();
        assertThat(isMeasured("iops.enabled", "false", WithoutScope.class)).isFalse();
        assertThat(isMeasured("junit.jupiter.extensions.autodetection.enabled", "true", Unannotated.class))
                .isTrue();
    }

    private static boolean isMeasured(String key, String value, Class<?> fixture) {
        TestPlan plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(fixture))
                        .configurationParameter(key, value)
                        .build());
        return IopsTestPlanListener.isMeasured(plan);
    }

    private static LauncherDiscoveryRequest request(String key, String value) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(MeasuredTestCases.OnMethod.class))
                .configurationParameter("iops.report.enabled", "false")
                .configurationParameter(key, value)
                .build();
    }
}
