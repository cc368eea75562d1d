package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.Declaration;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
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

    /**
     * A budget, and where it stands.
     *
     * @param budget what it says
     * @param place  in words, "class ImportTest"
     * @param onTest whether it stands on the test method itself, in whose failure that need not be said
     */
    record Found(IopsBudget budget, String place, boolean onTest) {

        Declaration declaration() {
            return new Declaration(onTest ? "" : "@IopsBudget on " + place, budget.because());
        }
    }

    /** An annotation, and the annotation that brings it: "@Small on ", or nothing. */
    private record Brought(Annotation annotation, String by) {}

    /** {@return the budgets by their distance, the nearest first; those of one list are equally near} */
    static List<List<Found>> on(AnnotatedElement element) {
        List<List<Found>> found = new ArrayList<>();
        addAll(element, found);
        return List.copyOf(found);
    }

    private static void addAll(AnnotatedElement element, List<List<Found>> found) {
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

    private static void addComposed(AnnotatedElement element, List<List<Found>> found) {
        Set<Class<?>> seen = new HashSet<>();
        List<Brought> level = List.of(element.getDeclaredAnnotations()).stream()
                .map(annotation -> new Brought(annotation, ""))
                .toList();
        while (!level.isEmpty()) {
            List<Found> budgets = level.stream()
                    .filter(brought -> brought.annotation() instanceof IopsBudget)
                    .map(brought -> found(brought, element))
                    .toList();
            if (!budgets.isEmpty()) {
                found.add(budgets);
            }
            level = composedOf(level, seen);
        }
    }

    private static Found found(Brought brought, AnnotatedElement element) {
        String kind = element instanceof Class<?> type ? (type.isInterface() ? "interface " : "class ") : "";
        return new Found(
                (IopsBudget) brought.annotation(),
                brought.by() + kind + TestIdentity.nameOf(element),
                brought.by().isEmpty() && element instanceof Method);
    }

    /** An annotation may, over others, stand on itself: each is looked into once. */
    private static List<Brought> composedOf(List<Brought> level, Set<Class<?>> seen) {
        List<Brought> next = new ArrayList<>();
        for (Brought brought : level) {
            Class<? extends Annotation> type = brought.annotation().annotationType();
            if (type != IopsBudget.class && !type.getName().startsWith("java.lang.annotation.") && seen.add(type)) {
                for (Annotation annotation : type.getDeclaredAnnotations()) {
                    next.add(new Brought(annotation, "@" + TestIdentity.simpleName(type) + " on " + brought.by()));
                }
            }
        }
        return next;
    }
}
