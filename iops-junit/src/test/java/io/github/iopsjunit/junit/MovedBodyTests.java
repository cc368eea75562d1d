package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedBodyTests {

    /** Lines are broken at 100 columns. */
    private static final Pattern MAY_HAVE_MOVED =
            Pattern.compile("an\\s+extension\\s+that\\s+comes\\s+after\\s+@MeasureIops\\s+may\\s+have");

    /** On a build server too: recording it at home, as its message says otherwise, would fail in the same way. */
    @ParameterizedTest(name = "iops.baseline.ci={0}")
    @ValueSource(booleans = {false, true})
    void aBaselineIsUndecidedThen(boolean ci, @TempDir Path directory) throws IOException {
        Engine engine = Engine.plain()
                .with("iops.baseline", directory.resolve("iops.json").toString())
                .with("iops.baseline.ci", String.valueOf(ci));
        assertThat(Engine.onlyThrown(engine.run(MovedBodyTestCases.Recorded.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("an extension that")
                .hasMessageNotContaining("flight recorder can be used")
                .message()
                .containsPattern(MAY_HAVE_MOVED);
        assertThat(directory).isEmptyDirectory();
    }

    /** The writes were another thread's: nothing was measured, which is no reason to pass. */
    @Test
    void aBudgetOnOneThreadIsUndecidedWhenTheBodyMayHaveRunOnAnother() {
        Throwable failure = Engine.onlyThrown(Engine.plain().run(MovedBodyTestCases.AfterOurs.class));
        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("@IopsBudget")
                .hasMessageContaining("@MeasureIops(scope = Scope.PROCESS)")
                .message()
                .containsPattern(MAY_HAVE_MOVED);
        assertThat(Observed.get("afterwards"))
                .asString()
                .contains("an extension that comes after @MeasureIops may have run the body");
    }

    /** Nobody knows how long it took either: no time at all would keep every limit. */
    @Test
    void aBudgetOfTimeAloneIsUndecidedThenToo() {
        assertThat(Engine.onlyThrown(Engine.plain().run(MovedBodyTestCases.Timed.class)))
                .hasMessageStartingWith("Undecided elapsed time: not measured, limit: at most 1 ns\n")
                .message()
                .containsPattern(MAY_HAVE_MOVED);
    }

    @Test
    void theProcessCountsWhateverThreadTheBodyRanOn() {
        assertThat(Engine.onlyThrown(Engine.plain().run(MovedBodyTestCases.OfTheProcess.class)))
                .hasMessageContaining("10");
    }

    @Test
    void whoMovesTheBodyBeforeOursMovesTheMeasurementToo() {
        assertThat(Engine.onlyThrown(Engine.plain().run(MovedBodyTestCases.BeforeOurs.class)))
                .hasMessageContaining("10");
    }

    /** Nobody can tell it from one that moves it, which need not wait for it in any way that shows. */
    @ParameterizedTest
    @ValueSource(classes = {MovedBodyTestCases.BesideAnother.class, MovedBodyTestCases.AfterOursInAPool.class})
    void whateverExtensionComesAfterOursMayHaveMovedTheBody(Class<?> test) {
        assertThat(Engine.onlyThrown(Engine.plain().run(test)))
                .hasMessageContaining("Undecided")
                .message()
                .containsPattern(MAY_HAVE_MOVED);
    }

    @Test
    void anotherExtensionBeforeOursDoesNoHarm() {
        assertThat(Engine.counts(Engine.plain().run(MovedBodyTestCases.BehindAnother.class)))
                .isEqualTo("1/1/0/0");
    }

    @Test
    void aBodyMayWaitWhereNobodyHandsItOn() {
        assertThat(Engine.counts(Engine.plain().run(MovedBodyTestCases.WaitsItself.class)))
                .isEqualTo("1/1/0/0");
    }
}
