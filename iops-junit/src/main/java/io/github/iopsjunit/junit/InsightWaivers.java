package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.insight.InsightKind;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Finds the insights that are accepted for a test. What stands on a class is looked up once. May be used from any thread.
 */
final class InsightWaivers {

    private final Map<Class<?>, List<WaiveInsight>> ofClasses = new ConcurrentHashMap<>();

    /**
     * {@return the reason for each insight that is accepted, the nearest one}
     *
     * @param outwards the elements a test stands in, from the inside out
     * @throws ExtensionConfigurationException naming the place, if an id is none or a reason says nothing
     */
    Map<InsightKind, String> of(List<AnnotatedElement> outwards) {
        Map<InsightKind, String> reasons = new EnumMap<>(InsightKind.class);
        for (AnnotatedElement element : outwards) {
            for (WaiveInsight waiver : on(element)) {
                add(waiver, element, reasons);
            }
        }
        return reasons;
    }

    private List<WaiveInsight> on(AnnotatedElement element) {
        return element instanceof Class<?> testClass
                ? ofClasses.computeIfAbsent(testClass, InsightWaivers::find)
                : KnownAnnotations.mayHaveOurs(element) ? find(element) : List.of();
    }

    private static List<WaiveInsight> find(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, WaiveInsight.class);
    }

    private static void add(WaiveInsight waiver, AnnotatedElement element, Map<InsightKind, String> reasons) {
        if (waiver.because().isBlank()) {
            throw wrong(element, "because: must say why it is accepted, but was blank");
        }
        for (String id : waiver.value()) {
            InsightKind kind = InsightKind.of(id)
                    .orElseThrow(() -> wrong(
                            element,
                            "value must be of " + InsightKind.allowed() + ", but was: \"" + ConsoleText.of(id) + "\""));
            reasons.putIfAbsent(kind, waiver.because());
        }
    }

    private static ExtensionConfigurationException wrong(AnnotatedElement element, String what) {
        String place = element instanceof Method method
                ? TestIdentity.simpleName(method.getDeclaringClass()) + "." + method.getName() + "()"
                : element instanceof Class<?> type ? TestIdentity.simpleName(type) : element.toString();
        return WrongSetting.of("@WaiveInsight on " + place + ": " + what);
    }
}
