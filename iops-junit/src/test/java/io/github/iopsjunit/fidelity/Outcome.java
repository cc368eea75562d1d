package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the product says about one run of a workload.
 *
 * @param profile     the finished profile
 * @param upperBounds what the counters alone said that the truth cannot exceed
 * @param interrupted whether the thread that ran the body and asked for the profile was interrupted afterwards
 */
record Outcome(IoProfile profile, Map<Metric, OptionalLong> upperBounds, boolean interrupted) {

    /** Measures one run of the body; the inputs must be there. Asks while still interrupted when the body left it so. */
    static Outcome of(Workload workload, Scope scope, Path directory) throws Exception {
        return of(workload.body(), scope, directory);
    }

    /** Measures one run of a body. */
    static Outcome of(Body body, Scope scope, Path directory) throws Exception {
        try {
            IopsMeasurement measurement = Iops.start(scope);
            try (measurement) {
                body.run(directory);
            }
            Map<Metric, OptionalLong> upperBounds = upperBounds(measurement);
            IoProfile profile = measurement.profile();
            return new Outcome(profile, upperBounds, Thread.interrupted());
        } finally {
            Thread.interrupted();
        }
    }

    private static Map<Metric, OptionalLong> upperBounds(Iops iops) {
        Map<Metric, OptionalLong> bounds = new EnumMap<>(Metric.class);
        for (Metric metric : Account.METRICS) {
            bounds.put(metric, iops.upperBound(metric));
        }
        return bounds;
    }
}
