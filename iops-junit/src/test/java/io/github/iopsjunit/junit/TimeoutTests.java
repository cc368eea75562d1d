package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.TimeoutTestCases.Expired;
import io.github.iopsjunit.junit.TimeoutTestCases.ExpiredInBudget;
import io.github.iopsjunit.junit.TimeoutTestCases.ExpiredOverBudget;
import io.github.iopsjunit.junit.TimeoutTestCases.ExpiredProcess;
import io.github.iopsjunit.junit.TimeoutTestCases.ExpiredThread;
import io.github.iopsjunit.junit.TimeoutTestCases.ExpiredThreadWithBudget;
import io.github.iopsjunit.junit.TimeoutTestCases.InTime;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class TimeoutTests {

    @BeforeEach
    void prepare() {
        Expired.prepare();
    }

    @Test
    void measuresTheThreadThatRunsTheBody() {
        var results = Engine.plain().run(InTime.class);

        assertThat(Engine.thrown(results)).isEmpty();
        assertThat(Observed.get("process")).isEqualTo("7");
        assertThat(Observed.get("thread")).isEqualTo("2");
        assertThat(Observed.get("TimeoutTestCases.InTime.process() afterwards")).isEqualTo("7");
        assertThat(Observed.get("TimeoutTestCases.InTime.thread() afterwards")).isEqualTo("2");
    }

    @Test
    void endsTheProcessWindowOfABodyThatWasGivenUp() {
        var results = Engine.plain().run(ExpiredProcess.class);

        assertThat(Engine.onlyThrown(results)).isInstanceOf(TimeoutException.class);
        assertThat(Observed.get("interrupted")).isEqualTo("yes");
        assertThat(Observed.get("while the body runs")).isEqualTo("2");
        assertThat(Observed.get("when the body is over")).isEqualTo("2");
    }

    @Test
    void saysThatAThreadWhoseBodyWasGivenUpCannotBeRead(@TempDir Path directory) {
        var results = Engine.reportingTo(directory).run(ExpiredThread.class);

        assertThat(Engine.onlyThrown(results)).isInstanceOf(TimeoutException.class);
        assertThat(Observed.get("while the body runs"))
                .isEqualTo(
                        "I/O of TimeoutTestCases.ExpiredThread.neverReady() not measured: the test was given up after"
                                + " its time-out and its body still runs in a thread of its own, whose I/O no other thread can"
                                + " read. Use @MeasureIops(scope = Scope.PROCESS).");
    }

    @Test
    void addsTheViolationOfABodyThatWasGivenUp() {
        var results = Engine.plain().run(ExpiredOverBudget.class);

        assertThat(Engine.onlyThrown(results)).isInstanceOf(TimeoutException.class);
        assertThat(Engine.onlyThrown(results).getSuppressed())
                .singleElement()
                .satisfies(violation -> assertThat(violation)
                        .isExactlyInstanceOf(AssertionFailedError.class)
                        .hasMessageStartingWith("Too many write ops: 2 ops, limit: at most 1 op\n"));
    }

    @Test
    void addsNothingToATimeOutInBudget() {
        var results = Engine.plain().run(ExpiredInBudget.class);

        assertThat(Engine.onlyThrown(results)).isInstanceOf(TimeoutException.class);
        assertThat(Engine.onlyThrown(results).getSuppressed()).isEmpty();
    }

    @Test
    void addsWhyTheBudgetOfAThreadThatWasGivenUpCannotBeJudged() {
        var results = Engine.plain().run(ExpiredThreadWithBudget.class);

        assertThat(Engine.onlyThrown(results)).isInstanceOf(TimeoutException.class);
        assertThat(Engine.onlyThrown(results).getSuppressed())
                .singleElement()
                .satisfies(notJudged -> assertThat(notJudged)
                        .isInstanceOf(AssertionFailedError.class)
                        .hasMessageStartingWith("Undecided ")
                        .hasMessageContaining("@IopsBudget")
                        .hasMessageContaining("Use @MeasureIops(scope ="));
    }
}
