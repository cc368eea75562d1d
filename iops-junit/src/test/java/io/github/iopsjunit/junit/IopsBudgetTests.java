package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.BudgetTestCases.BadSize;
import io.github.iopsjunit.junit.BudgetTestCases.Configured;
import io.github.iopsjunit.junit.BudgetTestCases.Failing;
import io.github.iopsjunit.junit.BudgetTestCases.NegativeOps;
import io.github.iopsjunit.junit.BudgetTestCases.OnClass;
import io.github.iopsjunit.junit.BudgetTestCases.OnMethod;
import io.github.iopsjunit.junit.BudgetTestCases.WithScope;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.opentest4j.AssertionFailedError;

class IopsBudgetTests {

    @Test
    void failsATestOnceForAllLimitsItBroke() {
        var results = Engine.plain().run(OnMethod.class);

        assertThat(Engine.counts(results)).isEqualTo("2/1/1/0");
        assertThat(Engine.onlyThrown(results))
                .isExactlyInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("BudgetTestCases.OnMethod.breaksTwo()")
                .hasMessageContaining("at most 3 ops")
                .hasMessageContaining("at most 20 bytes")
                .message()
                .doesNotContain("1,000,000");
    }

    /** Nobody's code threw the failure: an editor is to lead to the test, and not into us. */
    @Test
    void leadsToTheTest() {
        Throwable thrown = Engine.onlyThrown(Engine.plain().run(OnMethod.class));

        assertThat(thrown.getStackTrace()).singleElement().satisfies(frame -> {
            assertThat(frame.getClassName()).isEqualTo(OnMethod.class.getName());
            assertThat(frame.getMethodName()).isEqualTo("breaksTwo");
            assertThat(frame.getFileName()).isEqualTo("BudgetTestCases.java");
            assertThat(frame.getLineNumber()).isEqualTo(SourceMark.line("BudgetTestCases.java", "// breaks two"));
        });
    }

    @Test
    void leadsToTheMethodThatRan() throws IOException {
        var results = Engine.plain().run(LineTestCases.Overloaded.class, LineTestCases.Inheriting.class);

        assertThat(Engine.thrown(results))
                .filteredOn(failure -> failure.getStackTrace().length == 1) // the others are assertions
                .extracting(failure ->
                        failure.getStackTrace()[0].getFileName() + ":" + failure.getStackTrace()[0].getLineNumber())
                .containsExactlyInAnyOrder(
                        "LineTestCases.java:" + SourceMark.line("LineTestCases.java", "// alone"),
                        "LineTestCases.java:" + SourceMark.line("LineTestCases.java", "// with a parameter"),
                        "LineTestCases.java:" + SourceMark.line("LineTestCases.java", "// nested"),
                        "LineBaseTestCases.java:" + SourceMark.line("LineBaseTestCases.java", "// inherited"),
                        "LineBaseTestCases.java:" + SourceMark.line("LineBaseTestCases.java", "// by default"));
    }

    @Test
    void judgesEachPhaseByItsOwnBudget() {
        var results = Engine.plain().run(BudgetTestCases.OfPhases.class);

        assertThat(Engine.counts(results)).isEqualTo("6/3/3/0");
        assertThat(Engine.thrown(results))
                .extracting(Throwable::getMessage)
                .anySatisfy(message -> assertThat(message)
                        .contains("BudgetTestCases.OfPhases.breaksOne(), phase \"store\"", "at most 1 op")
                        .doesNotContain("phase \"load\"")
                        .contains("  @PhaseBudget(phase = \"store\", budget = @IopsBudget(maxWriteOps = 2))"))
                .anySatisfy(message -> assertThat(message)
                        .contains(
                                "repeatsOne(), phase \"load (2)\"",
                                "  @PhaseBudget(phase = \"load\", budget = @IopsBudget(maxWriteOps = 4))"))
                .anySatisfy(message ->
                        assertThat(message).startsWith("Undecided budget of phase \"load\": no such phase has begun"));
    }

    @Test
    void namesThePhasesThereAreWhereOneIsMistyped() {
        assertThat(Engine.onlyThrown(Engine.plain().run(BudgetTestCases.OfAMistypedPhase.class)))
                .message()
                .startsWith("Undecided budget of phase \"laod\": no such phase has begun")
                .contains("\n  phases: \"load\", \"store\"\n")
                .doesNotContain("try (var phase");
    }

    @Test
    void aBudgetWithoutALimitIsAnError() {
        assertThat(Engine.thrown(Engine.plain().run(BudgetTestCases.WithoutALimit.class)))
                .hasSize(2)
                .allSatisfy(error -> assertThat(error)
                        .isInstanceOf(ExtensionConfigurationException.class)
                        .hasMessageContaining("sets no limit, and there are no default ones"))
                .anySatisfy(error -> assertThat(error)
                        .hasMessageContaining("@IopsBudget on BudgetTestCases.WithoutALimit.saysOnlyWhy()"))
                .anySatisfy(error -> assertThat(error).hasMessageContaining("@IopsBudget on the phase \"load\" of"));
    }

    @Test
    void looksEachLimitUpByItself() {
        var results = Engine.plain().run(OnClass.class);

        assertThat(Engine.onlyThrown(results))
                .hasMessageContaining("methodReplacesTheLimitItNames()")
                .hasMessageContaining("at most 10 bytes")
                .message()
                .doesNotContain("at most 1 op", "at most 2 ops");
    }

    @Test
    void looksAtAllThatAnnotationsAndSuperclassesBring() {
        assertThat(Engine.counts(Engine.plain().run(BudgetTestCases.Composed.class)))
                .isEqualTo("3/1/2/0");
        assertThat(Engine.counts(Engine.plain().run(BudgetTestCases.InheritedBesideItsOwn.class)))
                .isEqualTo("1/0/1/0");
    }

    @Test
    void keepsTheTestsOwnFailureAndAddsTheViolation() {
        var results = Engine.plain().run(Failing.class);

        assertThat(Engine.counts(results)).isEqualTo("3/0/2/1");
        List<Throwable> thrown = Engine.thrown(results);
        assertThat(thrown)
                .filteredOn(AssertionFailedError.class::isInstance)
                .singleElement()
                .satisfies(own -> {
                    assertThat(own).hasMessage("expected: <this> but was: <that>");
                    assertThat(own.getSuppressed())
                            .singleElement()
                            .satisfies(violation -> assertThat(violation)
                                    .isExactlyInstanceOf(AssertionFailedError.class)
                                    .hasMessageContaining("at most 1 op"));
                });
        assertThat(thrown)
                .filteredOn(IllegalStateException.class::isInstance)
                .singleElement()
                .satisfies(own -> {
                    assertThat(own).hasMessage("mine");
                    assertThat(own.getSuppressed()).isEmpty();
                });
    }

    @Test
    void doesNotJudgeAnAbortedTest() {
        var results = Engine.plain().run(Failing.class);

        assertThat(Engine.thrown(results))
                .filteredOn(thrown -> String.valueOf(thrown.getMessage()).contains("not here"))
                .singleElement()
                .satisfies(aborted -> assertThat(aborted.getSuppressed()).isEmpty());
    }

    @Test
    void isMeasuredInTheScopeThatTheTestSays() {
        assertThat(Engine.counts(Engine.plain().run(WithScope.class))).isEqualTo("1/1/0/0");
    }

    @Test
    void hasDefaultsFromTheConfiguration() {
        var results = Engine.plain().with("iops.budget.maxWriteOps", "2").run(Configured.class);

        assertThat(Engine.counts(results)).isEqualTo("2/1/1/0");
        assertThat(Engine.onlyThrown(results))
                .hasMessageContaining("hasNoAnnotation()")
                .hasMessageContaining("at most 2 ops");
    }

    @Test
    void rejectsANegativeNumberBeforeTheTestRuns() {
        var results = Engine.plain().run(NegativeOps.class);

        assertThat(Observed.all()).isEmpty();
        assertThat(Engine.onlyThrown(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("@IopsBudget on BudgetTestCases.NegativeOps.never(): maxReadOps:"
                        + " must be a number of ops, 0 or more, but was: -1");
    }

    @Test
    void rejectsWhatIsNoSize() {
        var results = Engine.plain().run(BadSize.class);

        assertThat(Observed.all()).isEmpty();
        assertThat(Engine.onlyThrown(results))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage(
                        "@IopsBudget on class BudgetTestCases.BadSize: maxTotalBytes: a size must be a number, and perhaps one"
                                + " of the units B, kB, KB, KiB, MB, MiB, GB, GiB, TB, TiB, as in \"64 KiB\", but was:"
                                + " \"64 kilos\" (unknown unit kilos)");
    }
}
