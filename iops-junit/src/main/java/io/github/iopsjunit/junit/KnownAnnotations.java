package io.github.iopsjunit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Finds annotations, also inherited and meta-present ones. What stands on a class is looked up once, for it is asked by each
 * test of the class. May be used from any thread.
 */
final class KnownAnnotations {

    private final Map<Place, Optional<? extends Annotation>> known = new ConcurrentHashMap<>();

    private final Map<Class<?>, List<List<IopsBudget>>> budgets = new ConcurrentHashMap<>();

    private record Place(Class<?> element, Class<? extends Annotation> type) {}

    /** {@return the annotation on the element, if there is one} */
    <A extends Annotation> Optional<A> on(AnnotatedElement element, Class<A> type) {
        return element instanceof Class<?> testClass
                ? known.computeIfAbsent(
                                new Place(testClass, type), place -> AnnotationSupport.findAnnotation(element, type))
                        .map(type::cast)
                : AnnotationSupport.findAnnotation(element, type);
    }

    /** {@return all budgets of the element by their distance, see {@link BudgetAnnotations#on}} */
    List<List<IopsBudget>> budgetsOn(AnnotatedElement element) {
        return element instanceof Class<?> testClass
                ? budgets.computeIfAbsent(testClass, BudgetAnnotations::on)
                : BudgetAnnotations.on(element);
    }

    /** {@return the first annotation found on the elements, which are ordered from the inside out} */
    <A extends Annotation> Optional<A> nearest(List<AnnotatedElement> outwards, Class<A> type) {
        for (AnnotatedElement element : outwards) {
            Optional<A> found = on(element, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
