package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.NotMeasuredException;
import io.github.iopsjunit.junit.InjectionTestCases.AnyPosition;
import io.github.iopsjunit.junit.InjectionTestCases.BeforeAnArgument;
import io.github.iopsjunit.junit.InjectionTestCases.BetweenArguments;
import io.github.iopsjunit.junit.InjectionTestCases.BodyNeverRan;
import io.github.iopsjunit.junit.InjectionTestCases.InAfterAll;
import io.github.iopsjunit.junit.InjectionTestCases.InBeforeAll;
import io.github.iopsjunit.junit.InjectionTestCases.InBeforeEach;
import io.github.iopsjunit.junit.InjectionTestCases.InConstructor;
import io.github.iopsjunit.junit.InjectionTestCases.InFactory;
import io.github.iopsjunit.junit.InjectionTestCases.InThePlaceOfASurplusArgument;
import io.github.iopsjunit.junit.InjectionTestCases.NotMeasured;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InjectionTests {

    @Test
    void givesTheTestsMeasurementInAnyPosition() {
        Engine.plain().run(AnyPosition.class);

        assertThat(Observed.get("same")).isEqualTo("true");
        assertThat(Observed.get("test(Iops, TestInfo, Iops)")).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource
    void saysWhereItIsAllowed(Class<?> fixture, String place) {
        var results = Engine.plain().run(fixture);

        assertThat(Engine.onlyThrown(results))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage("An Iops cannot be a parameter of " + place
                        + ": there is no test's measurement it could show. Take it in a test method (@Test,"
                        + " @ParameterizedTest, @RepeatedTest, @TestTemplate) or in an @AfterEach method; elsewhere measure"
                        + " with Iops.start() or Iops.measure(…).");
    }

    static Stream<Arguments> saysWhereItIsAllowed() {
        return Stream.of(
                Arguments.of(InConstructor.class, "the constructor of InjectionTestCases.InConstructor"),
                Arguments.of(InBeforeEach.class, "the @BeforeEach method InjectionTestCases.InBeforeEach.setUp()"),
                Arguments.of(InBeforeAll.class, "the @BeforeAll method InjectionTestCases.InBeforeAll.setUp()"),
                Arguments.of(InAfterAll.class, "the @AfterAll method InjectionTestCases.InAfterAll.tearDown()"),
                Arguments.of(InFactory.class, "the @TestFactory method InjectionTestCases.InFactory.tests()"));
    }

    @ParameterizedTest
    @ValueSource(classes = {BeforeAnArgument.class, BetweenArguments.class, InThePlaceOfASurplusArgument.class})
    void saysThatArgumentsComeFirst(Class<?> fixture) {
        var results = Engine.plain().run(fixture);

        assertThat(Engine.thrown(results))
                .isNotEmpty()
                .allSatisfy(thrown -> assertThat(thrown)
                        .isInstanceOf(ParameterResolutionException.class)
                        .hasMessage("The Iops parameter of InjectionTestCases." + fixture.getSimpleName()
                                + ".test() stands where JUnit puts an argument: the arguments of a @ParameterizedTest are given to its"
                                + " first parameters, one by one. Declare a parameter for each of them, and the Iops behind the"
                                + " last.")
                        .cause()
                        .hasMessageContaining("competing"));
    }

    @Test
    void comesBehindTheArguments() {
        var results = Engine.plain().run(InjectionTestCases.BehindAllArguments.class);

        assertThat(Engine.thrown(results)).isEmpty();
        assertThat(Observed.get("written")).isEqualTo("3");
        assertThat(Observed.get("written from an accessor")).isEqualTo("2");
    }

    @Test
    void saysAfterwardsThatTheBodyNeverRan() {
        var results = Engine.plain().run(BodyNeverRan.class);

        assertThat(Observed.get("name")).isEqualTo("InjectionTestCases.BodyNeverRan.test()");
        assertThat(Engine.onlyThrown(results)).hasMessage("no setup");
        assertThat(Engine.onlyThrown(results).getSuppressed())
                .singleElement()
                .satisfies(asked -> assertThat(asked)
                        .isInstanceOf(NotMeasuredException.class)
                        .hasMessage(
                                "I/O of InjectionTestCases.BodyNeverRan.test() not measured: its measurement begins with the body"
                                        + " of the test method, which has not run. Ask in the test method, or in an @AfterEach"
                                        + " method of a test that ran."));
    }

    @Test
    void leavesTestsThatAreNotMeasuredToJUnit() {
        var results = Engine.plain().run(NotMeasured.class);

        assertThat(Engine.onlyThrown(results))
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessageStartingWith("No ParameterResolver registered for parameter");
    }
}
