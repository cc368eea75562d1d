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

/** What a finalizer does on the JVM's own thread is the test's: no upper limit may pass without it. */
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
    void countsAndIsNotBelowTheUpperBound() {
        try (IopsMeasurement measurement = Iops.start()) {
            drop(new Last(directory.resolve("finalized")));
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
