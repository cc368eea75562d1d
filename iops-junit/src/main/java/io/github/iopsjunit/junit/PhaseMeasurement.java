package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.insight.InsightSettings;
import io.github.iopsjunit.core.insight.Insights;
import io.github.iopsjunit.core.measure.Window;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.OptionalLong;

/**
 * A named part of a test's body, as the test sees it.
 *
 * @param window   its own
 * @param settings which anti-patterns its profiles tell
 */
record PhaseMeasurement(Window window, InsightSettings settings) implements IopsMeasurement {

    @Override
    public IopsMeasurement phase(String name) {
        return new PhaseMeasurement(window.phase(name), settings);
    }

    @Override
    public IoProfile profile() {
        return Insights.addTo(window.profile(), settings);
    }

    @Override
    public OptionalLong upperBound(Metric metric) {
        return window.upperBound(metric);
    }

    @Override
    public void close() {
        window.end();
    }

    @Override
    public String toString() {
        return window.subject().name();
    }
}
