package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.Budget;
import io.github.iopsjunit.core.budget.FailureText;
import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Phase;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The limits on the phases of one name.
 *
 * @param phase  the name
 * @param budget the limits
 */
record PhaseLimits(String phase, Budget budget) {

    /**
     * {@return the limits on phases that are in force, perhaps none}
     *
     * @param elements    what a test stands in, from the inside out
     * @param annotations tells what stands on them
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException naming annotation, place and attribute, if a value
     *     is none of those allowed
     */
    static List<PhaseLimits> find(List<AnnotatedElement> elements, KnownAnnotations annotations) {
        List<PhaseLimits> found = new ArrayList<>();
        for (AnnotatedElement element : elements) {
            for (PhaseBudget declared : annotations.phaseBudgetsOn(element)) {
                String place = "the phase \"" + declared.phase() + "\" of " + TestIdentity.nameOf(element);
                found.add(new PhaseLimits(declared.phase(), DeclaredBudget.of(declared.budget(), place)));
            }
        }
        return found;
    }

    /** {@return what is wrong with each of the phases; with the test, if none of that name has begun} */
    List<String> violations(IoProfile whole) {
        List<Phase> meant = allOf(whole).filter(this::isMeant).toList();
        if (meant.isEmpty()) {
            return List.of(FailureText.of(
                    List.of(
                            "Undecided budget of phase \"" + Printable.name(phase) + "\": no such phase has begun",
                            "  begin it: try (var phase = iops.phase(\"" + Printable.name(phase) + "\")) {…}"),
                    whole));
        }
        return meant.stream()
                .map(Phase::profile)
                .flatMap(
                        profile -> budget.check(metric -> profile.figure(metric).upperBound(), () -> profile).stream())
                .toList();
    }

    private static Stream<Phase> allOf(IoProfile profile) {
        return profile.phases().stream().flatMap(each -> Stream.concat(Stream.of(each), allOf(each.profile())));
    }

    /** A second one of the same name has a number. */
    private boolean isMeant(Phase each) {
        return each.name().equals(phase)
                || (each.name().startsWith(phase + " (")
                        && each.name().substring(phase.length()).matches(" \\(\\d+\\)"));
    }
}
