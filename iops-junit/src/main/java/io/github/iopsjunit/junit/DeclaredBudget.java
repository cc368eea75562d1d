package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.Budget;
import io.github.iopsjunit.core.budget.ByteSize;
import io.github.iopsjunit.core.budget.Limit;
import io.github.iopsjunit.core.profile.Metric;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds the limits of a test: each by itself, the nearest {@link IopsBudget} that sets it first, the configured one last. */
final class DeclaredBudget {

    private static final String LIFTED = "unlimited";

    private static final Budget NONE = new Budget(List.of());

    private DeclaredBudget() {}

    /** Budgets that are equally near to the test. */
    private record Declared(AnnotatedElement element, List<IopsBudget> budgets) {}

    /**
     * {@return the limits in force, perhaps none}
     *
     * @param outwards    the elements a test stands in, from the inside out
     * @param annotations tells what stands on them
     * @param configured  the suite's limits
     * @throws ExtensionConfigurationException naming the annotation, its place and its element, if a value is none of those allowed
     */
    static Budget find(List<AnnotatedElement> outwards, KnownAnnotations annotations, Map<Metric, Long> configured) {
        List<Declared> declared = new ArrayList<>();
        for (AnnotatedElement element : outwards) {
            annotations.budgetsOn(element).forEach(budgets -> declared.add(new Declared(element, budgets)));
        }
        return declared.isEmpty() && configured.isEmpty() ? NONE : new Budget(limits(declared, configured));
    }

    private static List<Limit> limits(List<Declared> declared, Map<Metric, Long> configured) {
        return ConfigurationKey.BUDGET_METRICS.stream()
                .flatMap(metric -> find(metric, declared, configured).stream())
                .toList();
    }

    private static Optional<Limit> find(Metric metric, List<Declared> declared, Map<Metric, Long> configured) {
        return declared.stream()
                .flatMapToLong(place -> strictest(place, metric).stream())
                .boxed()
                .findFirst()
                .or(() -> Optional.ofNullable(configured.get(metric)))
                .filter(most -> most != IopsBudget.UNLIMITED)
                .map(most -> Limit.atMost(metric, most));
    }

    /** Of equally near budgets the strictest holds: a test never passes because another one was looked at. */
    private static OptionalLong strictest(Declared place, Metric metric) {
        List<Long> limits = place.budgets().stream()
                .flatMapToLong(budget -> checked(budget, metric, place.element()).stream())
                .boxed()
                .toList();
        OptionalLong limited = limits.stream()
                .filter(most -> most != IopsBudget.UNLIMITED)
                .mapToLong(Long::longValue)
                .min();
        return limits.isEmpty() || limited.isPresent() ? limited : OptionalLong.of(IopsBudget.UNLIMITED);
    }

    private static OptionalLong checked(IopsBudget budget, Metric metric, AnnotatedElement element) {
        try {
            return read(budget, metric);
        } catch (IllegalArgumentException notAllowed) {
            throw WrongSetting.of("@IopsBudget on " + TestIdentity.nameOf(element) + ": max" + metric.capitalizedKey()
                    + ": " + notAllowed.getMessage());
        }
    }

    private static OptionalLong read(IopsBudget budget, Metric metric) {
        return switch (metric) {
            case READ_OPS -> operations(budget.maxReadOps());
            case WRITE_OPS -> operations(budget.maxWriteOps());
            case TOTAL_OPS -> operations(budget.maxTotalOps());
            case BYTES_READ -> bytes(budget.maxBytesRead());
            case BYTES_WRITTEN -> bytes(budget.maxBytesWritten());
            case TOTAL_BYTES -> bytes(budget.maxTotalBytes());
            case STORAGE_BYTES_READ, STORAGE_BYTES_WRITTEN -> OptionalLong.empty();
        };
    }

    private static OptionalLong operations(long most) {
        if (most == IopsBudget.NOT_SET) {
            return OptionalLong.empty();
        }
        if (most < 0) {
            throw new IllegalArgumentException("must be a number of ops, 0 or more, but was: " + most);
        }
        return OptionalLong.of(most);
    }

    private static OptionalLong bytes(String most) {
        if (most.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(most.equals(LIFTED) ? IopsBudget.UNLIMITED : ByteSize.parse(most));
    }
}
