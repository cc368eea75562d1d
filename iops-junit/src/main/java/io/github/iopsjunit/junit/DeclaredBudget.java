package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.Budget;
import io.github.iopsjunit.core.budget.Declaration;
import io.github.iopsjunit.core.budget.Limit;
import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.junit.BudgetAnnotations.Found;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the limits of a test: each by itself, the nearest {@link IopsBudget} that sets it first, the configured one last. */
final class DeclaredBudget {

    private static final Budget NONE = new Budget(List.of());

    private final List<List<Found>> outwards = new ArrayList<>();
    private final Map<BudgetAttribute, Long> configured;

    private DeclaredBudget(
            List<AnnotatedElement> elements, KnownAnnotations annotations, Map<BudgetAttribute, Long> configured) {
        boolean exempt = false;
        for (AnnotatedElement element : elements) {
            outwards.addAll(annotations.budgetsOn(element));
            if (isExempt(element, annotations)) { // what stands beside it, or nearer, holds
                exempt = true;
                break;
            }
        }
        this.configured = exempt ? Map.of() : configured;
    }

    /** What an attribute amounts to, and who says so. */
    private record Value(BudgetAttribute attribute, long amount, Declaration declaration) {

        Limit limit() {
            return Limit.of(attribute.metric(), attribute.comparison(), amount, declaration);
        }

        String inWords(String test) {
            String from = declaration.origin().isEmpty() ? "@IopsBudget on " + test : declaration.origin();
            return attribute.name() + " = " + attribute.metric().unit().amount(amount) + " (" + from + ")";
        }
    }

    /**
     * {@return the limits in force, perhaps none}
     *
     * @param elements    what a test stands in, from the inside out
     * @param annotations tells what stands on them
     * @param configured  the suite's limits
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException naming annotation, place and attribute, if a value
     *     is none of those allowed, or two of them cannot be kept together
     */
    static Budget find(
            List<AnnotatedElement> elements, KnownAnnotations annotations, Map<BudgetAttribute, Long> configured) {
        DeclaredBudget declared = new DeclaredBudget(elements, annotations, configured);
        if (declared.outwards.isEmpty() && declared.configured.isEmpty()) {
            return NONE;
        }
        declared.outwards.forEach(near -> near.forEach(DeclaredBudget::requireLimit));
        List<Value> values = declared.values();
        requirePossible(values, TestIdentity.nameOf(elements.get(0)));
        return new Budget(values.stream().map(Value::limit).toList());
    }

    /**
     * {@return the limits that some annotations set}
     *
     * @param outwards the annotations, the nearest first
     * @param place    what they hold for, in words
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException as {@link #find} does
     */
    static Budget of(List<List<Found>> outwards, String place) {
        DeclaredBudget declared = new DeclaredBudget(List.of(), new KnownAnnotations(), Map.of());
        declared.outwards.addAll(outwards);
        outwards.forEach(near -> near.forEach(DeclaredBudget::requireLimit));
        List<Value> values = declared.values();
        requirePossible(values, place);
        return new Budget(values.stream().map(Value::limit).toList());
    }

    /** Nobody writes a budget to limit nothing. */
    private static void requireLimit(Found found) {
        if (BudgetAttribute.all().stream()
                .allMatch(attribute -> read(found, attribute).isEmpty())) {
            throw WrongSetting.of("@IopsBudget on " + found.place()
                    + ": sets no limit, and there are no default ones. Set one, as in @IopsBudget(maxReadOps = 100), or"
                    + " remove it.");
        }
    }

    private List<Value> values() {
        return BudgetAttribute.all().stream()
                .flatMap(attribute -> find(attribute).stream())
                .filter(value -> !value.attribute().isLifted(value.amount()))
                .toList();
    }

    private Optional<Value> find(BudgetAttribute attribute) {
        return outwards.stream()
                .flatMap(near -> strictest(near, attribute).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(configured.get(attribute))
                        .map(amount -> new Value(attribute, amount, ofConfiguration(attribute))));
    }

    private static Declaration ofConfiguration(BudgetAttribute attribute) {
        return new Declaration(ConfigurationKey.ofBudget(attribute) + " (configuration parameter)", "");
    }

    /** Of equally near budgets the strictest holds: a test never passes because another one was looked at. */
    private static Optional<Value> strictest(List<Found> near, BudgetAttribute attribute) {
        return near.stream()
                .flatMap(found -> read(found, attribute).stream())
                .reduce((one, other) -> attribute.isStricter(other.amount(), one.amount()) ? other : one);
    }

    private static Optional<Value> read(Found found, BudgetAttribute attribute) {
        try {
            return attribute.in(found.budget()).stream()
                    .mapToObj(amount -> new Value(attribute, amount, found.declaration()))
                    .findFirst();
        } catch (IllegalArgumentException notAllowed) {
            throw WrongSetting.of(
                    "@IopsBudget on " + found.place() + ": " + attribute.name() + ": " + notAllowed.getMessage());
        }
    }

    /** Limits of one metric may come from two places, that know nothing of each other. */
    private static void requirePossible(List<Value> values, String test) {
        for (Value least : values) {
            values.stream()
                    .filter(most ->
                            least.attribute().isMinimum() && !most.attribute().isMinimum())
                    .filter(most ->
                            most.attribute().metric() == least.attribute().metric())
                    .filter(most -> most.amount() < least.amount())
                    .forEach(most -> {
                        throw WrongSetting.of("No test can keep the budget of " + test + ": " + least.inWords(test)
                                + " is more than " + most.inWords(test)
                                + ". Lift one of them on the test, with 0 or with UNLIMITED.");
                    });
        }
    }

    static boolean isExempt(AnnotatedElement element, KnownAnnotations annotations) {
        Optional<NoIopsBudget> exemption = annotations.noIopsBudgetOn(element);
        exemption.filter(none -> none.because().isBlank()).ifPresent(none -> {
            throw WrongSetting.of("@NoIopsBudget on " + TestIdentity.nameOf(element)
                    + ": because: must say why no budget holds, but was: \"" + Printable.name(none.because()) + "\"");
        });
        return exemption.isPresent();
    }
}
