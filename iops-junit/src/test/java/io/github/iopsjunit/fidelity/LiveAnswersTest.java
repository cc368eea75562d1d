package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A test that asks again and again while it runs: the answers take time that is not the test's, and the JVM does not stand still
 * meanwhile. In a JVM of its own, for the servers of other tests do not either.
 */
class LiveAnswersTest {

    private static final int WINDOWS = Soak.count(5, 100);
    private static final int ANSWERS = 40;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void whatTheJvmReadsMeanwhileIsNotTheTests(Scope scope) throws Exception {
        Fork.await(Fork.java(Fork.SHORT_LIVED, LiveAnswersTest.class, scope.name()), directory.resolve("console.txt"));
    }

    /** Ends with a failure when a figure is wrong. Argument: the scope. */
    public static void main(String[] arguments) {
        Scope scope = Scope.valueOf(arguments[0]);
        ask(scope, profile -> {}); // what the first answers of a JVM load is the matter of other tests
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
        assertThat(reads.value())
                .as("%s%n%s%n%s%n%s", reads, profile.unexplained(), profile.exclusions(), profile.files())
                .isZero();
    }
}
