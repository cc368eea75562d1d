package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.MeasuredTestCases.Implementing;
import io.github.iopsjunit.junit.MeasuredTestCases.Inheriting;
import io.github.iopsjunit.junit.MeasuredTestCases.OnAnnotation;
import io.github.iopsjunit.junit.MeasuredTestCases.OnClass;
import io.github.iopsjunit.junit.MeasuredTestCases.OnMethod;
import io.github.iopsjunit.junit.MeasuredTestCases.Outer;
import io.github.iopsjunit.junit.MeasuredTestCases.SetupAndTeardown;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class MeasureIopsTests {

    private static final String PROCESS = "7";
    private static final String THREAD = "2";

    @Test
    void measuresTheAnnotatedMethodInTheProcessByDefault() {
        var results = Engine.plain().run(OnMethod.class);

        assertThat(Engine.counts(results)).isEqualTo("2/2/0/0");
        assertThat(Observed.get("method")).isEqualTo(PROCESS);
    }

    @Test
    void measuresEachTestOfAnAnnotatedClassAndTheMethodsAnnotationWins() {
        Engine.plain().run(OnClass.class);

        assertThat(Observed.get("class")).isEqualTo(THREAD);
        assertThat(Observed.get("method on class")).isEqualTo(PROCESS);
    }

    @Test
    void isInheritedFromASuperclass() {
        Engine.plain().run(Inheriting.class);

        assertThat(Observed.get("inherited")).isEqualTo(THREAD);
        assertThat(Observed.get("class")).isEqualTo(THREAD);
    }

    @Test
    void isFoundOnAnInterface() {
        Engine.plain().run(Implementing.class);

        assertThat(Observed.get("interface")).isEqualTo(THREAD);
    }

    @Test
    void mayStandOnAnAnnotationTogetherWithABudget() {
        var results = Engine.plain().run(OnAnnotation.class);

        assertThat(Observed.get("meta")).isEqualTo(THREAD);
        assertThat(Engine.onlyThrown(results))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("OnAnnotation.overBudget()")
                .hasMessageContaining("at most 3 ops");
    }

    @Test
    void holdsForNestedClassesUntilANearerOneIsFound() {
        Engine.plain().run(Outer.class);

        assertThat(Observed.get("nested")).isEqualTo(THREAD);
        assertThat(Observed.get("nested twice")).isEqualTo(PROCESS);
        assertThat(Observed.get("nested name")).isEqualTo("MeasuredTestCases.Outer.Inner.measured()");
    }

    @Test
    void countsTheBodyOfTheTestMethodAlone() {
        Engine.plain().run(SetupAndTeardown.class);

        assertThat(Observed.get("at the beginning")).isEqualTo("0");
        assertThat(Observed.get("after each")).isEqualTo("3");
    }
}
