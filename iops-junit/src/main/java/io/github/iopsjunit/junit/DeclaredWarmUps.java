package io.github.iopsjunit.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Finds how often a test's body is run before it is measured: as the nearest {@link MeasureIops} says that says it. */
final class DeclaredWarmUps {

    private DeclaredWarmUps() {}

    /** @throws ExtensionConfigurationException if the number is none of those allowed */
    static int find(List<AnnotatedElement> outwards, KnownAnnotations annotations) {
        for (AnnotatedElement element : outwards) {
            Optional<Integer> said = annotations
                    .measureIopsOn(element)
                    .map(MeasureIops::warmups)
                    .filter(warmups -> warmups != MeasureIops.NOT_SET);
            if (said.isPresent()) {
                return checked(said.get(), element);
            }
        }
        return 0;
    }

    private static int checked(int warmups, AnnotatedElement element) {
        if (warmups < 0) {
            throw WrongSetting.of("@MeasureIops on " + TestIdentity.nameOf(element)
                    + ": warmups: must be a number of runs, 0 or more, but was: " + warmups);
        }
        return warmups;
    }
}
