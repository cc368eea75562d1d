package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same workload again and again in one JVM, amid noise. A few profiles are asked for at once, the others later, in passes. */
class RepeatedInOneJvmTest {

    private static final int REPETITIONS = Soak.repetitions();
    private static final int AT_ONCE = Soak.count(3, 20);
    private static final int PASS = 40;
    private static final Results RESULTS = new Results("Repeated in one JVM");

    @TempDir
    static Path root;

    private static Noise noise;

    @BeforeAll
    static void startNoise() throws Exception {
        noise = new Noise();
    }

    @AfterAll
    static void endNoise() throws Exception {
        noise.end();
        RESULTS.write();
    }

    static List<Trial> trials() {
        return Trial.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void isTrueEachTime(Trial trial) throws Exception {
        Path directory = prepare(trial);
        Body body = noise.around(trial.workload().body());
        Verdicts verdicts = Verdicts.besideASampler(trial, "repetition in one JVM");
        List<Outcome.Later> pending = new ArrayList<>();
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            noise.betweenWindows(repetition);
            if (repetition < AT_ONCE) {
                verdicts.judge(Outcome.of(body, trial.scope(), directory));
            } else {
                pending.add(Outcome.later(body, trial.scope(), directory));
            }
            if (pending.size() == PASS || repetition == REPETITIONS - 1) {
                pending.forEach(later -> verdicts.judge(later.outcome()));
                pending.clear();
            }
        }
        verdicts.addTo(RESULTS);
        assertThat(verdicts.failures()).as(verdicts.summary()).isEmpty();
    }

    private static Path prepare(Trial trial) throws Exception {
        Path directory = Files.createDirectories(root.resolve(trial.directoryName()));
        trial.workload().setup().run(directory);
        return directory;
    }
}
