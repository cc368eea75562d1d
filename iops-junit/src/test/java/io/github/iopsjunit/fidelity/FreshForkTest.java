package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each workload as the first code that a JVM runs: nothing is loaded, nothing warm. */
class FreshForkTest {

    private static final int FORKS = Soak.forks();
    private static final Results RESULTS = new Results("First code of a JVM");
    private static final ForkPool POOL = new ForkPool();

    @TempDir
    static Path root;

    @BeforeAll
    static void startForks() {
        trials().forEach(trial -> POOL.submit(trial, () -> judge(trial)));
    }

    @AfterAll
    static void writeResults() throws Exception {
        POOL.close();
        RESULTS.write();
    }

    /** In every build the scope that everybody has; a JVM for each costs more than a second. */
    static List<Trial> trials() {
        return Trial.all().stream()
                .filter(trial -> Soak.isFull() || trial.scope() == Scope.PROCESS)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void isTrueTheFirstTime(Trial trial) throws Exception {
        Verdicts verdicts = POOL.await(trial);
        verdicts.addTo(RESULTS);
        assertThat(verdicts.failures()).as(verdicts.summary()).isEmpty();
    }

    /** One of ten forks is a JVM as users start it; the others save what costs start-up time. */
    private static Verdicts judge(Trial trial) throws Exception {
        Verdicts verdicts = new Verdicts(trial, "fork");
        for (int fork = 0; fork < FORKS; fork++) {
            Path directory = Files.createDirectories(root.resolve(trial.directoryName() + "-" + fork));
            List<String> options = fork % 10 == 9 ? List.of() : Fork.SHORT_LIVED;
            verdicts.judge(Fork.run(trial.workload(), trial.scope(), directory, List.of(), options));
        }
        return verdicts;
    }
}
