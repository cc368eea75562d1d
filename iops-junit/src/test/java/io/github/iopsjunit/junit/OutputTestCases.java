package io.github.iopsjunit.junit;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.iopsjunit.core.Iops;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Fixtures: what continuous integration is told of. */
final class OutputTestCases {

    /** Begins commands to every build server, in a name and in a failure. */
    static final String HOSTILE =
            "a\n::error::b\n##vso[task.complete]\n[[ATTACHMENT|/etc/passwd]]\u001b[2J\u202e<b>|`@c`";

    private OutputTestCases() {}

    @MeasureIops
    static class Well {
        @Test
        void writes() {
            KnownIo.write(3);
        }
    }

    @MeasureIops
    static class AlsoWell {
        @Test
        void writesMore() {
            KnownIo.write(5);
        }
    }

    @MeasureIops
    static class Violating {
        @Test
        @IopsBudget(maxWriteOps = 2)
        void breaksItsBudget() {
            KnownIo.write(3); // budget
        }

        @Test
        void asserts(Iops iops) {
            KnownIo.write(4);
            assertThat(iops).writeOps().isLessThan(2); // assertion
        }

        @Test
        void assertsSoftly(Iops iops) {
            KnownIo.write(4);
            SoftAssertions.assertSoftly(softly -> {
                softly.check(() -> assertThat(iops).writeOps().isLessThan(2));
                softly.check(() -> assertThat(iops).readOps().isZero());
            });
        }

        @Test
        @IopsBudget(maxWriteOps = 2)
        void failsAndBreaksItsBudget() {
            KnownIo.write(3);
            throw new IllegalStateException("of its own"); // failure and budget
        }

        @Test
        void failsForItsOwnReason() {
            throw new IllegalStateException("nothing to do with I/O");
        }
    }

    @MeasureIops
    static class Hostile {
        @TestFactory
        List<DynamicTest> factory(Iops factory) {
            return List.of(dynamicTest(HOSTILE, () -> {
                KnownIo.write(2);
                throw new IllegalStateException(HOSTILE);
            }));
        }

        @TestFactory
        @IopsBudget(maxWriteOps = 1)
        List<DynamicTest> overBudget() {
            return List.of(dynamicTest(HOSTILE, () -> KnownIo.write(2)));
        }
    }

    /** What must not be published stands in a name, a path, a thread and a failure. */
    @MeasureIops
    static class Secretive {
        @TestFactory
        @IopsBudget(maxWriteOps = 1)
        List<DynamicTest> tests() {
            return List.of(dynamicTest("token=s3cr3t-1", () -> writeSecretly("s3cr3t-2")), dynamicTest("fails", () -> {
                throw new IllegalStateException("password s3cr3t-3");
            }));
        }

        private static void writeSecretly(String file) throws InterruptedException {
            Thread thread = new Thread(() -> KnownIo.write(2, file), "s3cr3t-4");
            thread.start();
            thread.join();
        }
    }
}
