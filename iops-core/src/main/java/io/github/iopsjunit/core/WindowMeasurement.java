package io.github.iopsjunit.core;

import io.github.iopsjunit.core.insight.InsightSettings;
import io.github.iopsjunit.core.insight.Insights;
import io.github.iopsjunit.core.measure.Window;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.OptionalLong;

/** A window, as its owner sees it. */
record WindowMeasurement(Window window) implements IopsMeasurement {

    @Override
    public IoProfile profile() {
        return Insights.addTo(window.profile(), InsightSettings.DEFAULT);
    }

    @Override
    public OptionalLong upperBound(Metric metric) {
        return window.upperBound(metric);
    }

    @Override
    public IopsMeasurement phase(String name) {
        return new WindowMeasurement(window.phase(name));
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
