package io.github.iopsjunit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds our annotations where they do nothing: on methods that are no tests, such as a setup. A budget there would never be broken. */
final class MisplacedAnnotations {

    private static final List<Class<? extends Annotation>> OURS = List.of(
            MeasureIops.class,
            IopsBudget.class,
            PhaseBudget.class,
            PhaseBudget.Several.class,
            NoIopsBudget.class,
            WaiveInsight.class,
            WaiveInsight.Several.class);

    private MisplacedAnnotations() {}

    /** {@return what is wrong with the methods of a class and of its superclasses, in words; empty when nothing is} */
    static Optional<String> on(Class<?> type) {
        List<Method> misplaced = ReflectionSupport.findMethods(
                type,
                method -> KnownAnnotations.mayHaveOurs(method)
                        && !AnnotationSupport.isAnnotated(method, Testable.class)
                        && ours(method).isPresent(),
                HierarchyTraversalMode.TOP_DOWN);
        return misplaced.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        misplaced.stream().map(MisplacedAnnotations::inWords).collect(Collectors.joining("; "))
                                + ": that measures and limits nothing, for only what the methods of tests do is measured (@Test,"
                                + " @ParameterizedTest, @RepeatedTest, @TestTemplate, @TestFactory). Put it on a test or on the class, or"
                                + " measure a setup with Iops.measure(…).");
    }

    private static String inWords(Method method) {
        return ours(method).orElseThrow() + " stands on " + TestIdentity.nameOf(method)
                + ", which is no test of JUnit's";
    }

    private static Optional<String> ours(Method method) {
        return OURS.stream()
                .filter(type -> AnnotationSupport.isAnnotated(method, type))
                .map(type -> "@" + (type.getEnclosingClass() == null ? type : type.getEnclosingClass()).getSimpleName())
                .findFirst();
    }
}
