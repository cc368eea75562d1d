package io.github.iopsjunit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Finds annotations, also inherited and meta-present ones. What stands on a class is looked up once, for it is asked by each
 * test of the class. Of a method's annotations it is known whether they can be, or bring, one of ours: most have but {@code @Test},
 * in which no search need go eight times a test. May be used from any thread.
 */
final class KnownAnnotations {

    private static final String OURS = KnownAnnotations.class.getPackageName() + ".";

    private static final ClassValue<Boolean> BRINGS_OURS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> annotationType) {
            return bringsOurs(annotationType, new HashSet<>());
        }
    };

    private final Map<Class<?>, Optional<MeasureIops>> measured = new ConcurrentHashMap<>();
    private final Map<Class<?>, Optional<NoIopsBudget>> exempt = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<List<BudgetAnnotations.Found>>> budgets = new ConcurrentHashMap<>();
    private final Map<Class<?>, List<PhaseBudget>> phaseBudgets = new ConcurrentHashMap<>();
    private final Map<Class<?>, Optional<String>> misplaced = new ConcurrentHashMap<>();

    /** {@return whether the element may have one of our annotations; false only for a method that has none, itself or by others} */
    static boolean mayHaveOurs(AnnotatedElement element) {
        if (!(element instanceof Method)) {
            return true;
        }
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (BRINGS_OURS.get(annotation.annotationType())) {
                return true;
            }
        }
        return false;
    }

    private static boolean bringsOurs(Class<?> annotationType, Set<Class<?>> seen) {
        if (annotationType.getName().startsWith(OURS)) {
            return true;
        }
        for (Annotation annotation : annotationType.getDeclaredAnnotations()) {
            if (seen.add(annotation.annotationType()) && bringsOurs(annotation.annotationType(), seen)) {
                return true;
            }
        }
        return false;
    }

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
                : mayHaveOurs(element) ? BudgetAnnotations.on(element) : List.of();
    }

    /** {@return all budgets of phases of the element} */
    List<PhaseBudget> phaseBudgetsOn(AnnotatedElement element) {
        return element instanceof Class<?> testClass
                ? phaseBudgets.computeIfAbsent(testClass, KnownAnnotations::findPhaseBudgets)
                : mayHaveOurs(element) ? findPhaseBudgets(element) : List.of();
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
                : mayHaveOurs(element) ? AnnotationSupport.findAnnotation(element, type) : Optional.empty();
    }
}
