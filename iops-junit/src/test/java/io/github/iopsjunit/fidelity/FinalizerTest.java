package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.profile.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a finalizer does on the JVM's own thread is the test's: no upper limit may pass without it. In a JVM of its own, for the
 * collection would free what other tests have left, and an HTTP client that is freed wakes its selector up.
 */
class FinalizerTest {

    private static volatile boolean finalized;

    @TempDir
    Path directory;

    @SuppressWarnings({"deprecation", "removal", "Finalize"})
    private static final class Last {
        private final Path file;

        Last(Path file) {
            this.file = file;
        }

        @Override
        protected void finalize() throws IOException {
            Files.write(file, new byte[1]);
            finalized = true;
        }
    }

    @Test
    void countsAndIsNotBelowTheUpperBound() throws Exception {
        Path console = directory.resolve("console.txt");
        Fork.await(
                Fork.java(
                        Fork.SHORT_LIVED,
                        FinalizerTest.class,
                        directory.resolve("finalized").toString()),
                console);
        assertThat(directory.resolve("finalized")).hasSize(1);
    }

    /** Ends with a failure when a figure is wrong. Argument: the file to write. */
    public static void main(String[] arguments) {
        try (IopsMeasurement measurement = Iops.start()) {
            drop(new Last(Path.of(arguments[0])));
            while (!finalized) {
                System.gc();
            }
            assertThat(measurement.upperBound(Metric.WRITE_OPS).orElseThrow()).isPositive();
            assertThat(measurement.writeOps()).isEqualTo(1);
        }
    }

    private static void drop(Last last) {
        assertThat(last.file).isNotNull();
    }
}
