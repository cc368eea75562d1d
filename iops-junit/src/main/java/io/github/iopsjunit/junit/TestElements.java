package io.github.iopsjunit.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The elements a test stands in, on which its annotations are looked for. */
final class TestElements {

    private TestElements() {}

    /** {@return them from the inside out: method, class, enclosing classes; a dynamic test's begin with its factory method} */
    static List<AnnotatedElement> outwards(ExtensionContext context) {
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
