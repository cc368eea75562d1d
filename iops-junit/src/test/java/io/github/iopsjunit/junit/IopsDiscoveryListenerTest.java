package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class IopsDiscoveryListenerTest {

    @Test
    void knowsByTheClassOrAMethodOfItThatSomethingIsMeasured() {
        assertThat(isMeasured(selectClass(ReportTestCases.Many.class))).isTrue();
        assertThat(isMeasured(selectClass(MeasuredTestCases.OnMethod.class))).isTrue();
        assertThat(isMeasured(selectClass(IopsDiscoveryListenerTest.class))).isFalse();
    }

    @Test
    void leavesToThePlanWhatItCannotTell() {
        assertThat(isMeasured(selectPackage("io.github.iopsjunit.junit"))).isFalse();
        assertThat(isMeasured(selectClass("not.There"))).isFalse();
    }

    @Test
    void heedsThatMeasuringIsSwitchedOff() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(ReportTestCases.Many.class))
                .configurationParameter("iops.enabled", "false")
                .build();
        assertThat(IopsDiscoveryListener.isMeasured(request)).isFalse();
    }

    private static boolean isMeasured(DiscoverySelector selector) {
        return IopsDiscoveryListener.isMeasured(
                LauncherDiscoveryRequestBuilder.request().selectors(selector).build());
    }
}
