package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Scope;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the scope of a test: what the nearest {@link MeasureIops} says, if it says any. */
final class DeclaredScope {

    private DeclaredScope() {}

    /** Tells what stands on an element. */
    interface Annotations extends Function<AnnotatedElement, Optional<MeasureIops>> {}

    /**
     * {@return the scope; empty when the nearest annotation says none, or there is none}
     *
     * @param outwards the elements a test stands in, from the inside out
     */
    static Optional<Scope> find(List<AnnotatedElement> outwards, Annotations annotations) {
        return outwards.stream()
                .flatMap(element -> annotations.apply(element).stream())
                .findFirst()
                .flatMap(annotation -> Arrays.stream(annotation.scope()).findFirst());
    }

    /** Throws when one of the annotations says several scopes, of which only one would be taken. */
    static void requireOneEach(List<AnnotatedElement> outwards, Annotations annotations) {
        for (AnnotatedElement element : outwards) {
            annotations
                    .apply(element)
                    .map(MeasureIops::scope)
                    .filter(said -> said.length > 1)
                    .ifPresent(said -> {
                        throw WrongSetting.of("@MeasureIops on " + TestIdentity.nameOf(element)
                                + ": scope: must be one scope, or left out, but was: "
                                + Arrays.stream(said).map(Scope::name).collect(Collectors.joining(", ")));
                    });
        }
    }
}
