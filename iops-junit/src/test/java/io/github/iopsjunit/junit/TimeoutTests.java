package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.junit.TimeoutTestCases.Expired;
import io.github.iopsjunit.junit.TimeoutTestCases.ExpiredProcess;
import io.github.iopsjunit.junit.TimeoutTestCases.ExpiredThread;
import io.github.iopsjunit.junit.TimeoutTestCases.InTime;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
