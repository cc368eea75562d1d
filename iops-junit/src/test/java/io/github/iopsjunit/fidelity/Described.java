package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import java.util.List;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** Makes a failure speak: what was run, what was wrong, and all that the product recorded. */
final class Described {

    private Described() {}

    static String figure(Figure figure) {
        return text(figure.estimate()) + " [" + text(figure.lowerBound()) + " … " + text(figure.upperBound()) + "]";
    }

    /** {@return whether all figures that a workload determines are exact} */
    static boolean allExact(IoProfile profile) {
        return Account.METRICS.stream()
                .allMatch(metric -> profile.figure(metric).isExact());
    }

    /** {@return all there is to know about a run that was not true} */
    static String failure(Workload workload, Scope scope, String run, List<String> faults, Outcome outcome) {
        StringJoiner text = new StringJoiner("\n");
        text.add("workload '" + workload + "', scope " + scope + ", JDK " + Runtime.version() + ", " + run);
        faults.forEach(fault -> text.add("  * " + fault));
        text.add("  expected " + workload.truth().total() + ", certainty " + workload.certainty());
        describe(outcome.profile(), "  ", text);
        outcome.live().ifPresent(live -> describe(live, "  live ", text));
        return text.toString();
    }

    private static void describe(IoProfile profile, String prefix, StringJoiner text) {
        Account.METRICS.forEach(metric -> text.add(prefix + metric.label() + " " + figure(profile.figure(metric)) + " "
                + profile.figure(metric).reason()));
        profile.exclusions()
                .forEach(exclusion -> text.add(prefix + "excluded " + exclusion.kind() + " " + exclusion.tally()));
        text.add(prefix + "unexplained " + profile.unexplained().tally() + ", suspects "
                + profile.unexplained().suspects());
        profile.detail()
                .ifPresentOrElse(
                        detail -> {
                            detail.files()
                                    .forEach(file -> text.add(prefix + "file " + file.path() + " " + file.tally()));
                            detail.callSites().forEach(site -> text.add(prefix + "at " + site));
                            text.add(prefix + "lost " + detail.lostBytes() + " bytes of events");
                        },
                        () -> text.add(prefix + "no detail"));
        text.add(prefix + "method: " + profile.method());
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
    }
}
