package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that asks again and again while it runs: the answers take time that is not the test's, and the JVM does not stand still meanwhile. */
class LiveAnswersTest {

    private static final int WINDOWS = Soak.count(5, 100);
    private static final int ANSWERS = 40;

    @ParameterizedTest
    @EnumSource
    void whatTheJvmReadsMeanwhileIsNotTheTests(Scope scope) {
        for (int window = 0; window < WINDOWS; window++) {
            IopsMeasurement measurement = Iops.start(scope);
            for (int answer = 0; answer < ANSWERS; answer++) {
                assertThat(measurement.readOps()).isZero();
                // JDK 17 looks at its control group whenever the last look is 20 ms old.
                Runtime.getRuntime().availableProcessors();
            }
            measurement.close();
            Figure reads = measurement.profile().figure(Metric.READ_OPS);
            assertThat(reads.value()).as(reads.toString()).isZero();
        }
    }
}
