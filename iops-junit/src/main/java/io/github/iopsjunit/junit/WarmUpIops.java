package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.OptionalLong;

/** Stands for the test's own while its body is warmed up. */
final class WarmUpIops implements IopsMeasurement {

    @Override
    public IoProfile profile() {
        throw new WarmUpEnded();
    }

    @Override
    public OptionalLong upperBound(Metric metric) {
        throw new WarmUpEnded();
    }

    /** Its phases are not measured either. */
    @Override
    public IopsMeasurement phase(String name) {
        return this;
    }

    /** Nothing to end. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "warming up";
    }
}
