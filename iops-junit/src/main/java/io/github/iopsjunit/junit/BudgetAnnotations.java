package io.github.iopsjunit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds every {@link IopsBudget} of an element, for each may set a limit of its own: JUnit's search ends at the first. What
 * stands on the element itself is nearest; then what its annotations bring, and theirs; then superclass and interfaces.
 */
final class BudgetAnnotations {

    private BudgetAnnotations() {}

    /** {@return the budgets by their distance, the nearest first; those of one list are equally near} */
    static List<List<IopsBudget>> on(AnnotatedElement element) {
        List<List<IopsBudget>> found = new ArrayList<>();
        addAll(element, found);
        return List.copyOf(found);
    }

    private static void addAll(AnnotatedElement element, List<List<IopsBudget>> found) {
        addComposed(element, found);
        if (element instanceof Class<?> type) {
            if (type.getSuperclass() != null) {
                addAll(type.getSuperclass(), found);
            }
            for (Class<?> implemented : type.getInterfaces()) {
                addAll(implemented, found);
            }
        }
    }

    private static void addComposed(AnnotatedElement element, List<List<IopsBudget>> found) {
        Set<Class<?>> seen = new HashSet<>();
        List<Annotation> level = List.of(element.getDeclaredAnnotations());
        while (!level.isEmpty()) {
            List<IopsBudget> budgets = level.stream()
                    .filter(IopsBudget.class::isInstance)
                    .map(IopsBudget.class::cast)
                    .toList();
            if (!budgets.isEmpty()) {
                found.add(budgets);
            }
            level = composedOf(level, seen);
        }
    }

    /** An annotation may, over others, stand on itself: each is looked into once. */
    private static List<Annotation> composedOf(List<Annotation> level, Set<Class<?>> seen) {
        List<Annotation> next = new ArrayList<>();
        for (Annotation annotation : level) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type != IopsBudget.class && !type.getName().startsWith("java.lang.annotation.") && seen.add(type)) {
                next.addAll(List.of(type.getDeclaredAnnotations()));
            }
        }
        return next;
    }
}
