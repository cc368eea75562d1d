package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.AccessPattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a file is read until its end: the recorder's buffers end anywhere, and so do its chunks. */
class PassesTest {

    private static final int MOST_WINDOWS = Soak.count(60, 600);

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 1_000, 20_000})
    void areAsManyAsWereMade(int passes) throws IOException {
        Path file = Files.write(directory.resolve("values.bin"), new byte[8_000]);
        int windows = Math.max(3, MOST_WINDOWS * 10 / passes);
        for (int window = 0; window < windows; window++) {
            IopsMeasurement measurement = Iops.start(Scope.THREAD);
            for (int pass = 0; pass < passes; pass++) {
                Files.readString(file);
                if (pass == passes / 2 && window % 2 == 0) {
                    measurement.readOps(); // cuts the window in two
                }
            }
            measurement.close();
            assertThat(measurement.profile().files())
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.pattern().map(AccessPattern::passes))
                            .contains((long) passes));
        }
    }
}
