package io.github.iopsjunit.junit;

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

    private final Map<Class<?>, Optional<MeasureIops>> measured = new ConcurrentHashMap<>();

    private final Map<Class<?>, List<List<IopsBudget>>> budgets = new ConcurrentHashMap<>();

    /** {@return what stands on the element, if it does} */
    Optional<MeasureIops> measureIopsOn(AnnotatedElement element) {
        return element instanceof Class<?> testClass
                ? measured.computeIfAbsent(testClass, KnownAnnotations::find)
                : find(element);
    }

    /** {@return all budgets of the element by their distance, see {@link BudgetAnnotations#on}} */
    List<List<IopsBudget>> budgetsOn(AnnotatedElement element) {
        return element instanceof Class<?> testClass
                ? budgets.computeIfAbsent(testClass, BudgetAnnotations::on)
                : BudgetAnnotations.on(element);
    }

    private static Optional<MeasureIops> find(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, MeasureIops.class);
    }
}
