package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.SeveralInvocationsTestCases.Parameterized;
import io.github.iopsjunit.junit.SeveralInvocationsTestCases.Repeated;
import io.github.iopsjunit.junit.SeveralInvocationsTestCases.Template;
import io.github.iopsjunit.junit.SeveralInvocationsTestCases.WithFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeveralInvocationsTests {

    @Test
    void measuresEachInvocationOfAParameterizedTestUnderItsName() {
        Engine.plain().run(Parameterized.class);

        assertThat(Observed.all())
                .isEqualTo(Map.of(
                        "writes 1",
                        "1 in SeveralInvocationsTestCases.Parameterized.test() writes 1",
                        "writes 4",
                        "4 in SeveralInvocationsTestCases.Parameterized.test() writes 4"));
    }

    @Test
    void measuresEachRepetition() {
        Engine.plain().run(Repeated.class);

        assertThat(Observed.all()).isEqualTo(Map.of("repetition 1", "1", "repetition 2", "2"));
    }

    @Test
    void measuresEachInvocationOfATemplate() {
        Engine.plain().run(Template.class);

        assertThat(Observed.all()).isEqualTo(Map.of("once", "2", "twice", "2"));
    }

    @Test
    void measuresEachDynamicTestButNotTheirFactory() {
        var results = Engine.plain().run(WithFactory.class);

        assertThat(Engine.counts(results)).as("%s", Engine.thrown(results)).isEqualTo("3/2/1/0");
        assertThat(Engine.onlyThrown(results))
                .hasMessageContaining("SeveralInvocationsTestCases.WithFactory.factory() breaks it")
                .hasMessageContaining("at most 3 ops");
        assertThat(Observed.get("beside")).isEqualTo("0 ops");
        assertThat(Observed.get("factory"))
                .isEqualTo(
                        "I/O of SeveralInvocationsTestCases.WithFactory.factory() not measured: a @TestFactory is not"
                                + " measured itself, each of its dynamic tests is. Assert with @IopsBudget on the factory, or"
                                + " with Iops.measure(…) in the dynamic test.");
    }
}
