package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.Breach;
import io.github.iopsjunit.core.budget.Budget;
import io.github.iopsjunit.core.budget.FailureText;
import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.budget.Verdict;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Phase;
import io.github.iopsjunit.junit.BudgetAnnotations.Found;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The limits on the phases of one name.
 *
 * @param phase  the name
 * @param budget the limits
 */
record PhaseLimits(String phase, Budget budget) {

    /**
     * {@return the limits on phases that are in force, perhaps none} The nearest wins, limit by limit.
     *
     * @param elements    what a test stands in, from the inside out
     * @param annotations tells what stands on them
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException naming annotation, place and attribute, if a value
     *     is none of those allowed
     */
    static List<PhaseLimits> find(List<AnnotatedElement> elements, KnownAnnotations annotations) {
        Map<String, List<List<Found>>> found = new LinkedHashMap<>();
        for (AnnotatedElement element : elements) {
            annotations.phaseBudgetsOn(element).stream()
                    .collect(Collectors.groupingBy(PhaseBudget::phase, LinkedHashMap::new, Collectors.toList()))
                    .forEach((phase, near) -> found.computeIfAbsent(phase, any -> new ArrayList<>())
                            .add(near.stream()
                                    .map(declared -> found(declared, element))
                                    .toList()));
            if (DeclaredBudget.isExempt(element, annotations)) {
                break;
            }
        }
        return found.entrySet().stream()
                .map(each -> new PhaseLimits(
                        each.getKey(),
                        DeclaredBudget.of(
                                each.getValue(),
                                "the phase \"" + each.getKey() + "\" of " + TestIdentity.nameOf(elements.get(0)))))
                .toList();
    }

    private static Found found(PhaseBudget declared, AnnotatedElement element) {
        return new Found(
                declared.budget(),
                "the phase \"" + declared.phase() + "\" of " + TestIdentity.nameOf(element),
                element instanceof Method);
    }

    /** {@return what is wrong with each of the phases; with the test, if none of that name has begun} */
    List<Breach> breaches(IoProfile whole) {
        List<Phase> meant = allOf(whole).filter(this::isMeant).toList();
        if (meant.stream().noneMatch(each -> each.name().equals(phase))) {
            return List.of(new Breach(
                    FailureText.of(
                            List.of(
                                    "Undecided budget of phase \"" + Printable.name(phase)
                                            + "\": no such phase has begun",
                                    begun(whole)),
                            whole),
                    Verdict.UNDECIDED));
        }
        return meant.stream()
                .map(Phase::profile)
                .flatMap(
                        profile -> budget.check(metric -> profile.figure(metric).upperBound(), () -> profile).stream())
                .toList();
    }

    private String begun(IoProfile whole) {
        String names = allOf(whole)
                .map(each -> "\"" + Printable.name(each.name()) + "\"")
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "  begin it: try (var phase = iops.phase(\"" + Printable.name(phase) + "\")) {…}"
                : "  phases: " + names;
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
