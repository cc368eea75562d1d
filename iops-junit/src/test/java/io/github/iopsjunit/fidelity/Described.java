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
        return Account.METRICS.stream().allMatch(metric -> profile.figure(metric).isExact());
    }

    static String failure(Workload workload, Scope scope, String run, List<String> faults, IoProfile profile) {
        StringJoiner text = new StringJoiner("\n");
        text.add("workload '" + workload + "', scope " + scope + ", JDK " + Runtime.version() + ", " + run);
        faults.forEach(fault -> text.add("  * " + fault));
        text.add("  expected " + workload.truth().total() + ", certainty " + workload.certainty());
        Account.METRICS.forEach(metric -> text.add("  " + metric.label() + " " + figure(profile.figure(metric)) + " "
                + profile.figure(metric).reason()));
        profile.exclusions().forEach(exclusion -> text.add("  excluded " + exclusion.kind() + " " + exclusion.tally()));
        text.add("  unexplained " + profile.unexplained().tally() + ", suspects "
                + profile.unexplained().suspects());
        profile.detail().ifPresentOrElse(detail -> {
            detail.files().forEach(file -> text.add("  file " + file.path() + " " + file.tally()));
            detail.callSites().forEach(site -> text.add("  at " + site));
            text.add("  lost " + detail.lostBytes() + " bytes of events");
        }, () -> text.add("  no detail"));
        return text.add("  method: " + profile.method()).toString();
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
    }
}
