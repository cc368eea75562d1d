package io.github.iopsjunit.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds annotations from the inside out: method, class, enclosing classes; on each also inherited and meta-present. */
final class NearestAnnotation {

    private NearestAnnotation() {}

    /** {@return the first annotation found on the elements, which are ordered from the inside out} */
    static <A extends Annotation> Optional<A> find(Class<A> type, List<AnnotatedElement> outwards) {
        return outwards.stream()
                .flatMap(element -> AnnotationSupport.findAnnotation(element, type).stream())
                .findFirst();
    }

    /** {@return the elements a test stands in, from the inside out; a dynamic test's begin with its factory method} */
    static List<AnnotatedElement> elementsOf(ExtensionContext context) {
        List<AnnotatedElement> outwards = new ArrayList<>();
        for (Optional<ExtensionContext> next = Optional.of(context);
                next.isPresent();
                next = next.get().getParent()) {
            // An invocation and its template share their method.
            next.get()
                    .getElement()
                    .filter(element -> !outwards.contains(element))
                    .ifPresent(outwards::add);
        }
        return outwards;
    }
}
