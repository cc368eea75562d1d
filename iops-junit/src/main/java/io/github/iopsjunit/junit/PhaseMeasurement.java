package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.measure.Window;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.OptionalLong;

/** A named part of a test's body, as the test sees it. */
record PhaseMeasurement(Window window) implements IopsMeasurement {

    @Override
    public IopsMeasurement phase(String name) {
        return new PhaseMeasurement(window.phase(name));
    }

    @Override
    public IoProfile profile() {
        return window.profile();
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
