package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Fixtures of runs in several JVMs. Run by {@link ReportedRunsTests}. */
class RunTestCases {

    @MeasureIops
    static class First {
        @Test
        void one() {
            KnownIo.write(3);
        }

        @Test
        void two() {
            KnownIo.write(4);
        }
    }

    @MeasureIops
    static class Second {
        @Test
        void three() {
            KnownIo.write(5);
        }
    }

    /** Passes from the second attempt on. */
    @MeasureIops
    static class Flaky {
        @Test
        void passesWhenRunAgain() throws IOException {
            KnownIo.write(2);
            Path attempted = Path.of(System.getProperty("attempted"));
            boolean again = Files.exists(attempted);
            Files.writeString(attempted, "once");
            assertThat(again).isTrue();
        }
    }

    /** Ends its JVM as it is told, at once. */
    @MeasureIops
    static class Ending {
        @Test
        void ends() throws Exception {
            KnownIo.write(1);
            switch (System.getProperty("end")) {
                case "exit" -> System.exit(42);
                case "halt" -> Runtime.getRuntime().halt(42);
                default ->
                    new ProcessBuilder(
                                    "kill",
                                    "-KILL",
                                    String.valueOf(ProcessHandle.current().pid()))
                            .start()
                            .waitFor();
            }
        }
    }
}
