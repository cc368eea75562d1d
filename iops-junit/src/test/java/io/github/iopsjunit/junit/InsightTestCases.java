package io.github.iopsjunit.junit;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;

import io.github.iopsjunit.core.Iops;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Fixtures: what is recognised, and what is accepted. */
final class InsightTestCases {

    private InsightTestCases() {}

    /** So many single bytes. */
    static void write(int bytes) throws IOException {
        Path file = Files.createTempFile("insights", ".bin");
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            for (int written = 0; written < bytes; written++) {
                out.write(1);
            }
        } finally {
            Files.delete(file);
        }
    }

    @MeasureIops
    static class Demanding {
        @Test
        void hasNone(Iops iops) throws IOException {
            write(300);
            assertThat(iops).hasNoInsights();
        }
    }

    @MeasureIops
    @WaiveInsight(value = "small-writes", because = "of the class")
    static class Waived {
        @Test
        void byTheClass(Iops iops) throws IOException {
            write(300);
            assertThat(iops).hasNoInsights();
            Observed.put("class", iops.insights().get(0).waiver().orElse(""));
        }

        @Nested
        class Inner {
            @Test
            @WaiveInsight(value = "small-reads", because = "another")
            @WaiveInsight(value = "small-writes", because = "of the method")
            void byTheMethod(Iops iops) throws IOException {
                write(300);
                assertThat(iops).hasNoInsights();
                Observed.put("method", iops.insights().get(0).waiver().orElse(""));
            }
        }
    }

    @MeasureIops
    static class OverBudget {
        @Test
        @IopsBudget(maxWriteOps = 10)
        void withALikelyCause() throws IOException {
            write(300);
        }
    }

    @MeasureIops
    static class UnknownId {
        @Test
        @WaiveInsight(value = "small-rites", because = "a typing mistake")
        void isWrong() {}
    }

    @MeasureIops
    static class WithoutReason {
        @Test
        @WaiveInsight(value = "small-writes", because = " ")
        void isWrong() {}
    }
}
