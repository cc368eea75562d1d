package io.github.iopsjunit.fidelity;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Wake-ups of a selector beside copies: nobody sees either, and the kernel counts both. In a JVM of its own, for a selector that
 * is open makes what else is copied uncertain.
 */
class SelectorTest {

    private static final int WINDOWS = Soak.count(20, 500);
    private static final int COPIES = 3;
    private static final long OPS = COPIES * Jdk.before21(2, 1);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void boundsHoldTheCopiesWhileItIsOpenAndMeetAfterwards(Scope scope) throws Exception {
        Fork.await(
                Fork.java(Fork.SHORT_LIVED, SelectorTest.class, scope.name(), directory.toString()),
                directory.resolve("console.txt"));
    }

    /** Ends with a failure when a figure is wrong. Arguments: the scope, and a directory. */
    public static void main(String[] arguments) throws IOException {
        Scope scope = Scope.valueOf(arguments[0]);
        Path directory = Path.of(arguments[1]);
        Path source = Files.write(directory.resolve("data.bin"), new byte[10_000]);
        // From here on all that happens is recorded, the making of the first selector included.
        Iops.start(scope).close();
        for (int window = 0; window < WINDOWS; window++) {
            int wakeUps = window % 4;
            Figure reads;
            try (Selector selector = Selector.open()) {
                reads = readsOfCopies(scope, source, selector, wakeUps);
            }
            assertThat(reads.lowerBound().orElseThrow()).isLessThanOrEqualTo(OPS);
            assertThat(reads.upperBound().orElseThrow()).isGreaterThanOrEqualTo(OPS);
            assertThat(reads.value()).isEqualTo(OPS + wakeUps);
            assertThat(reads.reason()).contains("a selector's wake-ups");
            Figure untilClosed = readsOfCopiesUntilClosed(scope, source);
            assertThat(untilClosed.lowerBound().orElseThrow()).isLessThanOrEqualTo(OPS);
            assertThat(untilClosed.upperBound().orElseThrow()).isGreaterThanOrEqualTo(OPS);
            assertThat(untilClosed.reason()).contains("a selector's wake-ups");
            IopsMeasurement without = Iops.start(scope);
            copy(source);
            without.close();
            assertThat(without.profile().figure(Metric.READ_OPS).isExact()).isTrue();
            assertThat(without.readOps()).isEqualTo(OPS);
        }
    }

    /** As of a server that is begun before the test and ended by it. */
    private static Figure readsOfCopiesUntilClosed(Scope scope, Path source) throws IOException {
        Selector selector = Selector.open();
        IopsMeasurement measurement = Iops.start(scope);
        selector.wakeup();
        selector.select();
        selector.close();
        copy(source);
        measurement.close();
        return measurement.profile().figure(Metric.READ_OPS);
    }

    private static Figure readsOfCopies(Scope scope, Path source, Selector selector, int wakeUps) throws IOException {
        IopsMeasurement measurement = Iops.start(scope);
        for (int wakeUp = 0; wakeUp < wakeUps; wakeUp++) {
            selector.wakeup();
            selector.select();
        }
        copy(source);
        measurement.close();
        return measurement.profile().figure(Metric.READ_OPS);
    }

    private static void copy(Path source) throws IOException {
        for (int copy = 0; copy < COPIES; copy++) {
            Files.copy(source, source.resolveSibling("copy.bin"), REPLACE_EXISTING);
        }
    }
}
