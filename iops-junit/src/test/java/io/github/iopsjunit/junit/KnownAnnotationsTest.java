package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownAnnotationsTest {

    @Retention(RetentionPolicy.RUNTIME)
    @IopsBudget(maxReadOps = 1)
    @interface Small {}

    @Retention(RetentionPolicy.RUNTIME)
    @Tag("small")
    @Small
    @interface SmallAndTagged {}

    /** Stands on itself. */
    @Retention(RetentionPolicy.RUNTIME)
    @Circular
    @interface Circular {}

    @Retention(RetentionPolicy.RUNTIME)
    @Circular
    @SmallAndTagged
    @interface CircularAndSmall {}

    static final class Methods {
        @Test
        void plain() {}

        @MeasureIops
        void direct() {}

        @SmallAndTagged
        void composed() {}

        @CircularAndSmall
        void composedBehindACircle() {}

        @PhaseBudget(phase = "a", budget = @IopsBudget(maxReadOps = 1))
        @PhaseBudget(phase = "b", budget = @IopsBudget(maxReadOps = 1))
        void repeatedPhases() {}

        @WaiveInsight(value = "small-reads", because = "it is a test")
        @WaiveInsight(value = "small-writes", because = "it is a test")
        void repeatedWaivers() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "composed", "composedBehindACircle", "repeatedPhases", "repeatedWaivers"})
    void ofAMethodThatHasOursTheyAreLookedFor(String method) throws NoSuchMethodException {
        assertThat(KnownAnnotations.mayHaveOurs(Methods.class.getDeclaredMethod(method)))
                .isTrue();
    }

    /** What stands on {@code @Test}, such as {@code @Documented}, stands on itself too. */
    @Test
    void ofAMethodThatHasNoneTheyAreNot() throws NoSuchMethodException {
        assertThat(KnownAnnotations.mayHaveOurs(Methods.class.getDeclaredMethod("plain")))
                .isFalse();
    }

    @Test
    void whatAClassInheritsIsAlwaysLookedFor() {
        assertThat(KnownAnnotations.mayHaveOurs(Methods.class)).isTrue();
    }
}
