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

    private final Map<Class<?>, Optional<MeasureIops>> measured = new ConcurrentHashMap<>();
    private final Map<Class<?>, Optional<NoIopsBudget>> exempt = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<List<BudgetAnnotations.Found>>> budgets = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<PhaseBudget>> phaseBudgets = new ConcurrentHashMap<>();
    private final Map<Class<?>, Optional<String>> misplaced = new ConcurrentHashMap<>();

    /** {@return what stands on the element, if it does} */
    Optional<MeasureIops> measureIopsOn(AnnotatedElement element) {
        return find(element, MeasureIops.class, measured);
    }

    /** {@return what stands on the element, if it does} */
    Optional<NoIopsBudget> noIopsBudgetOn(AnnotatedElement element) {
        return find(element, NoIopsBudget.class, exempt);
    }

    /** {@return all budgets of the element by their distance, see {@link BudgetAnnotations#on}} */
    List<List<BudgetAnnotations.Found>> budgetsOn(AnnotatedElement element) {
        return element instanceof Class<?> testClass
                ? budgets.computeIfAbsent(testClass, BudgetAnnotations::on)
                : BudgetAnnotations.on(element);
    }

    /** {@return all budgets of phases of the element} */
    List<PhaseBudget> phaseBudgetsOn(AnnotatedElement element) {
        return element instanceof Class<?> testClass
                ? phaseBudgets.computeIfAbsent(testClass, KnownAnnotations::findPhaseBudgets)
                : findPhaseBudgets(element);
    }

    /**
     * Looks where our annotations do nothing: in a class, and in those around it.
     *
     * @throws org.junit.jupiter.api.extension.ExtensionConfigurationException naming annotation and method, if there is one
     */
    void requireNoneMisplaced(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            misplaced.computeIfAbsent(type, MisplacedAnnotations::on).ifPresent(wrong -> {
                throw WrongSetting.of(wrong);
            });
        }
    }

    private static List<PhaseBudget> findPhaseBudgets(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, PhaseBudget.class);
    }

    private static <A extends Annotation> Optional<A> find(
            AnnotatedElement element, Class<A> type, Map<Class<?>, Optional<A>> known) {
        return element instanceof Class<?> testClass
                ? known.computeIfAbsent(testClass, any -> AnnotationSupport.findAnnotation(testClass, type))
                : AnnotationSupport.findAnnotation(element, type);
    }
}
