package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The profile of a test whose window cannot be read: no number, and why. */
final class UnmeasuredProfile {

    private UnmeasuredProfile() {}

    static IoProfile of(Subject subject, String reason) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            figures.put(metric, Figure.notMeasured(metric, reason));
        }
        return new IoProfile(
                subject, Duration.ZERO, figures, Optional.empty(), List.of(), Unexplained.NONE, "not measured");
    }
}
