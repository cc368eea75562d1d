package io.github.iopsjunit.junit;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Fixtures: tests that ask their Iops in every way, to be run where nothing is measured. */
final class DisabledTestCases {

    private DisabledTestCases() {}

    @MeasureIops
    static class Asking {
        @Test
        void insideAssertAll(Iops iops) {
            assertAll(() -> assertThat(iops).readOps().isZero(), () -> assertEquals(1, 2));
        }

        @Test
        void softly(Iops iops) {
            SoftAssertions.assertSoftly(
                    softly -> softly.check(() -> assertThat(iops).readOps().isZero()));
        }

        @Test
        void onAnotherThread(Iops iops) throws ExecutionException, InterruptedException {
            long reads = CompletableFuture.supplyAsync(iops::readOps).get();
            assertEquals(0, reads);
        }

        @Test
        void catching(Iops iops) {
            try {
                assertThat(iops).readOps().isZero();
            } catch (RuntimeException ignored) {
                Observed.put("caught", "yes");
            }
        }

        @Test
        void expectingTheFailure(Iops iops) {
            assertThatThrownBy(() -> assertThat(iops).writeOps().isZero()).isNotNull();
        }

        @Test
        void ofAPhase(Iops iops) {
            try (IopsMeasurement load = iops.phase("load")) {
                assertThat(load).readOps().isZero();
            }
        }

        @RepeatedTest(2)
        void repeatedly(Iops iops) {
            assertThatThrownBy(() -> assertThat(iops).writeOps().isZero()).isNotNull();
        }
    }

    @MeasureIops
    static class AskingAfterwards {
        @Test
        void passes() {}

        @Test
        void failsByItself() {
            throw new IllegalStateException("mine");
        }

        @AfterEach
        void catching(Iops iops) {
            assertThatThrownBy(() -> assertThat(iops).writeOps().isZero()).isNotNull();
        }
    }

    @MeasureIops
    static class AskingAfterAFactory {
        @TestFactory
        List<DynamicTest> tests() {
            return List.of(dynamicTest("one", () -> {}));
        }

        @AfterEach
        void catching(Iops iops) {
            assertThatThrownBy(() -> assertThat(iops).writeOps().isZero()).isNotNull();
        }
    }

    @MeasureIops
    static class NotAsking {
        @Test
        void failsByItself(Iops iops) {
            throw new IllegalStateException("mine " + iops);
        }

        @Test
        void hasPhases(Iops iops) {
            try (IopsMeasurement load = iops.phase("load");
                    IopsMeasurement index = load.phase("index")) {
                Observed.put("phases", load + ", " + index);
            }
        }

        @TestFactory
        List<DynamicTest> tests() {
            return List.of(dynamicTest("one", () -> {}));
        }

        @AfterEach
        void taking(Iops iops) {}
    }
}
