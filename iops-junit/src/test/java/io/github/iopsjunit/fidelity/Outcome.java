package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the product says about one run of a workload.
 *
 * @param live        the profile that was asked for at the end of the body, as a test does that asserts; empty when not asked
 * @param profile     the finished profile
 * @param upperBounds what the counters alone said that the truth cannot exceed
 * @param interrupted whether the thread that ran the body was interrupted after it had asked
 */
record Outcome(
        Optional<IoProfile> live, IoProfile profile, Map<Metric, OptionalLong> upperBounds, boolean interrupted) {

    /** Measures one run of the body and asks for all, at once, while still interrupted when the body left it so. */
    static Outcome of(Body body, Scope scope, Path directory) throws Exception {
        try {
            IopsMeasurement measurement = Iops.start(scope);
            Optional<IoProfile> live;
            try (measurement) {
                body.run(directory);
                live = Optional.of(measurement.profile());
            }
            Map<Metric, OptionalLong> upperBounds = upperBounds(measurement);
            IoProfile profile = measurement.profile();
            return new Outcome(live, profile, upperBounds, Thread.interrupted());
        } finally {
            Thread.interrupted();
        }
    }

    /** Measures one run of the body, asks the counters only, and {@return what asks for the profile} */
    static Later later(Body body, Scope scope, Path directory) throws Exception {
        try {
            IopsMeasurement measurement = Iops.start(scope);
            try (measurement) {
                body.run(directory);
            }
            Map<Metric, OptionalLong> upperBounds = upperBounds(measurement);
            boolean interrupted = Thread.interrupted();
            return () -> new Outcome(Optional.empty(), measurement.profile(), upperBounds, interrupted);
        } finally {
            Thread.interrupted();
        }
    }

    /** A finished measurement whose profile nobody has asked for: several are resolved in one pass. */
    @FunctionalInterface
    interface Later {
        Outcome outcome();
    }

    private static Map<Metric, OptionalLong> upperBounds(Iops iops) {
        Map<Metric, OptionalLong> bounds = new EnumMap<>(Metric.class);
        for (Metric metric : Account.METRICS) {
            bounds.put(metric, iops.upperBound(metric));
        }
        return bounds;
    }
}
