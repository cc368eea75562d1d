package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.OptionalLong;

/** A profile, asked as a measurement is. */
record FinishedIops(IoProfile profile) implements Iops {

    @Override
    public OptionalLong upperBound(Metric metric) {
        return profile.figure(metric).upperBound();
    }
}
