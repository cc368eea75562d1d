package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Scope;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Lets a test whose whole process is measured run alone, and one that measures its thread run beside others. JUnit asks per
 * method; before 5.12 it does not know this type and never loads it.
 */
final class IsolationLocks implements ResourceLocksProvider {

    /** A key that every measured test reads and nobody writes: it locks nothing out. */
    static final String SHARED_KEY = "io.github.iopsjunit.measured";

    private static final Lock ALONE = new Lock(Resources.GLOBAL, ResourceAccessMode.READ_WRITE);

    IsolationLocks() {}

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        return scopeOf(enclosingInstanceTypes, testClass, testMethod) == Scope.PROCESS ? Set.of(ALONE) : Set.of();
    }

    /** A test that says no scope may be measured in the configured one, which a provider cannot see: alone is always right. */
    private static Scope scopeOf(List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        List<AnnotatedElement> outwards = new ArrayList<>(enclosingInstanceTypes);
        outwards.add(testClass);
        outwards.add(testMethod);
        Collections.reverse(outwards);
        return DeclaredScope.find(outwards, element -> AnnotationSupport.findAnnotation(element, MeasureIops.class))
                .orElse(Scope.PROCESS);
    }
}
