package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that asks again and again while it runs: the answers take time that is not the test's, and the JVM does not stand still meanwhile. */
class LiveAnswersTest {

    private static final int WINDOWS = Soak.count(5, 100);
    private static final int ANSWERS = 40;

    /** What the first answers of a JVM load is the matter of other tests. */
    @BeforeAll
    static void askOnce() {
        for (Scope scope : Scope.values()) {
            ask(scope, profile -> {});
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheJvmReadsMeanwhileIsNotTheTests(Scope scope) {
        for (int window = 0; window < WINDOWS; window++) {
            ask(scope, LiveAnswersTest::requireNone);
        }
    }

    private static void ask(Scope scope, Consumer<IoProfile> check) {
        IopsMeasurement measurement = Iops.start(scope);
        for (int answer = 0; answer < ANSWERS; answer++) {
            check.accept(measurement.profile());
            // JDK 17 looks at its control group whenever the last look is 20 ms old.
            Runtime.getRuntime().availableProcessors();
        }
        measurement.close();
        check.accept(measurement.profile());
    }

    private static void requireNone(IoProfile profile) {
        Figure reads = profile.figure(Metric.READ_OPS);
        if (reads.value() != 0) { // nothing is loaded here that a window would have to leave out
            assertThat(reads.value())
                    .as("%s%n%s%n%s%n%s", reads, profile.unexplained(), profile.exclusions(), profile.files())
                    .isZero();
        }
    }
}
