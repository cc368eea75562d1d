package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.profile.Phase;
import java.util.List;
import java.util.stream.Collectors;

/** Tells that a phase has not begun, and which have. */
final class NoSuchPhase {

    private NoSuchPhase() {}

    static List<String> lines(String name, List<Phase> phases) {
        String begun = phases.stream()
                .map(phase -> "\"" + Printable.name(phase.name()) + "\"")
                .collect(Collectors.joining(", "));
        return List.of(
                "No phase \"" + Printable.name(name) + "\" has begun",
                begun.isEmpty()
                        ? "  phases: none. Begin one by try (var phase = iops.phase(\"" + Printable.name(name)
                                + "\")) {…}"
                        : "  phases: " + begun);
    }
}
