package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workloads of all kinds without noise; the build runs this class a second time with {@code forkCount=0}, inside Maven, whose
 * own threads, class loaders and console capture differ from a fork's.
 */
class InMavenProcessTest {

    private static final int REPETITIONS = Math.min(Soak.repetitions(), Soak.count(3, 500));
    private static final Results RESULTS = new Results(
            System.getProperty("surefire.test.class.path") == null ? "In Maven's own JVM" : "In one JVM without noise");

    @AfterAll
    static void writeResults() throws Exception {
        RESULTS.write();
    }

    static List<Trial> trials() {
        return Trial.named(
                "nothing",
                "100 lines printed",
                "100 lines on System.err",
                "java.util.logging",
                "FileInputStream by 8 KiB to the end",
                "FileOutputStream on a descriptor",
                "FileChannel positional",
                "Files.copy from path to path",
                "ZipFile",
                "80 writes on a parallel stream",
                "the XML parser reading a file",
                "a class path resource in a directory");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void isTrue(Trial trial, @TempDir Path directory) throws Exception {
        trial.workload().setup().run(directory);
        Verdicts verdicts = new Verdicts(trial, "repetition");
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            verdicts.judge(Outcome.of(trial.workload().body(), trial.scope(), directory));
        }
        verdicts.addTo(RESULTS);
        assertThat(verdicts.failures()).as(verdicts.summary()).isEmpty();
    }
}
