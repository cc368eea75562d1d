package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.measure.Measuring;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Starts the recorder in the background when a test plan shows that something is measured, unless it was known before, and warns of mistyped
 * configuration parameters. Found by JUnit's launcher; without a launcher everything works, only the first measured test waits.
 */
public final class IopsTestPlanListener implements TestExecutionListener {

    private static final String AUTO_DETECTION = "junit.jupiter.extensions.autodetection.enabled";

    private static final List<Class<? extends Annotation>> MEASURING =
            List.of(MeasureIops.class, IopsBudget.class, PhaseBudget.class);

    /** Made by the launcher. */
    public IopsTestPlanListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        UnknownKeys.warnOf(plan.getConfigurationParameters().keySet());
        if (isMeasured(plan)) {
            Measuring.prepare();
        }
        if (isNotFalse(plan.getConfigurationParameters(), ConfigurationKey.ENABLED)) {
            warnOfMisplaced(plan);
        }
    }

    /** Where nothing else of a class is measured, nobody would ask. */
    private static void warnOfMisplaced(TestPlan plan) {
        plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(identifier -> identifier.getSource().stream())
                .filter(ClassSource.class::isInstance)
                .flatMap(source -> elementOf(source).stream())
                .flatMap(element -> misplacedOn((Class<?>) element).stream())
                .forEach(Warnings::warn);
    }

    private static Optional<String> misplacedOn(Class<?> type) {
        try {
            return MisplacedAnnotations.on(type);
        } catch (LinkageError notLoadable) {
            return Optional.empty(); // JUnit tells of it when the class is run
        }
    }

    /** {@return whether any test of the plan will be measured} */
    static boolean isMeasured(TestPlan plan) {
        ConfigurationParameters parameters = plan.getConfigurationParameters();
        return isNotFalse(parameters, ConfigurationKey.ENABLED)
                && (isAutoDetected(parameters) || isAnythingAnnotated(plan));
    }

    /** A value that is neither is the first measured test's to complain of. */
    static boolean isNotFalse(ConfigurationParameters parameters, String key) {
        return !parameters.get(key).orElse("").strip().equalsIgnoreCase("false");
    }

    private static boolean isAutoDetected(ConfigurationParameters parameters) {
        return parameters.getBoolean(AUTO_DETECTION).orElse(false);
    }

    private static boolean isAnythingAnnotated(TestPlan plan) {
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .anyMatch(IopsTestPlanListener::isAnnotated);
    }

    private static boolean isAnnotated(TestIdentifier identifier) {
        return identifier
                .getSource()
                .flatMap(IopsTestPlanListener::elementOf)
                .filter(IopsTestPlanListener::isAnnotated)
                .isPresent();
    }

    /** {@return whether what asks for measuring stands on the element} */
    static boolean isAnnotated(AnnotatedElement element) {
        return MEASURING.stream().anyMatch(type -> AnnotationSupport.isAnnotated(element, type));
    }

    /** Other engines' sources may name what cannot be loaded; such tests are not measured. */
    private static Optional<AnnotatedElement> elementOf(TestSource source) {
        try {
            if (source instanceof MethodSource method) {
                return Optional.of(method.getJavaMethod());
            }
            return source instanceof ClassSource type ? Optional.of(type.getJavaClass()) : Optional.empty();
        } catch (JUnitException | LinkageError notLoadable) {
            return Optional.empty();
        }
    }
}
