package io.github.iopsjunit.junit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.Metric;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;

/** Fixtures: tests that end in each way, and tests with names that mean harm. */
final class ReportTestCases {

    static final String HOSTILE =
            "<script>alert('x')</script>\n::error::\u001b[31m ../../../etc/passwd ##vso[x] [[ATTACHMENT|"
                    + "x".repeat(300);

    private ReportTestCases() {}

    static class Ending {
        @Test
        @MeasureIops
        void passes() {
            KnownIo.write(1);
        }

        @Test
        @MeasureIops
        void fails() {
            throw new IllegalStateException("mine");
        }

        @Test
        @MeasureIops
        void failsAfterwards() {}

        @Test
        @MeasureIops
        void isAborted() {
            assumeTrue(false);
        }

        @Test
        @MeasureIops
        @Disabled("a fixture of a test that does not run")
        void isDisabled() {}

        @Test
        void notMeasured() {}

        @AfterEach
        void tearDown(TestInfo info) {
            if (info.getDisplayName().startsWith("failsAfterwards")) {
                throw new IllegalStateException("afterwards");
            }
        }

        @Nested
        class Inner {
            @Test
            @MeasureIops
            void nested(Iops iops) {
                Observed.put(
                        "files while the class runs",
                        iops.profile().subject().reportPage().map(page -> namesBeside(page)));
            }
        }
    }

    private static List<String> namesBeside(Path page) {
        String[] names = page.resolveSibling("").toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    @MeasureIops
    static class Hostile {
        @TestFactory
        List<DynamicTest> factory() {
            return List.of(dynamicTest(HOSTILE, () -> {
                throw new IllegalStateException(HOSTILE);
            }));
        }

        @Test
        @DisplayName(HOSTILE_CONSTANT)
        void test(Iops iops) {
            Observed.put("subject", iops);
        }
    }

    static final String HOSTILE_CONSTANT = "<script>alert('y')</script> ../../../etc/passwd";

    @MeasureIops
    static class Many {

        @RepeatedTest(200)
        void test() {
            KnownIo.write(1);
        }
    }

    /** Runs while the pages of the class before are written. */
    @MeasureIops
    static class Next {

        @RepeatedTest(50)
        void test(Iops iops, RepetitionInfo repetition) {
            KnownIo.write(3);
            Observed.put(String.valueOf(repetition.getCurrentRepetition()), iops.figure(Metric.WRITE_OPS));
        }
    }
}
