package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.profile.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The workloads in JVMs under strace: the product, the construction and strace agree on the operations on each file. What a
 * child process does to its files, whose names begin with "child", is strace's to see but not the test's to do.
 */
class SecondWitnessTest {

    private static final Results RESULTS = new Results("Under strace");
    private static final ForkPool POOL = new ForkPool();

    @TempDir
    static Path root;

    @BeforeAll
    static void startForks() {
        Strace.require();
        trials().forEach(trial -> POOL.submit(trial, () -> judge(trial)));
    }

    @AfterAll
    static void writeResults() throws Exception {
        POOL.close();
        RESULTS.write();
    }

    /** In every build those that no event tells about, or tells about wrongly; strace is the one who sees these. */
    static List<Trial> trials() {
        List<Trial> all = Soak.isFull()
                ? Trial.all()
                : Trial.named(
                        "FileInputStream.readAllBytes",
                        "FileOutputStream on a descriptor",
                        "FileChannel scattering and gathering",
                        "AsynchronousFileChannel",
                        "Files.copy from path to path",
                        "FileInputStream.transferTo(FileOutputStream)",
                        "FileChannel.transferFrom",
                        "ZipFile",
                        "80 writes on a parallel stream",
                        "a child process beside a file",
                        "HttpClient and HttpServer beside a file");
        return all.stream().filter(trial -> trial.scope() == Scope.PROCESS).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trials")
    void agrees(Trial trial) throws Exception {
        Verdicts verdicts = POOL.await(trial);
        verdicts.addTo(RESULTS);
        assertThat(verdicts.failures()).as(verdicts.summary()).isEmpty();
        assertThat(traced(trial))
                .as("operations by file under strace")
                .isEqualTo(trial.workload().truth().traced());
    }

    private static Verdicts judge(Trial trial) throws Exception {
        Verdicts verdicts = new Verdicts(trial, "fork under strace");
        verdicts.judge(Fork.run(
                trial.workload(), trial.scope(), directory(trial), Strace.command(log(trial)), Fork.SHORT_LIVED));
        return verdicts;
    }

    private static Map<String, Tally> traced(Trial trial) throws Exception {
        Map<String, Tally> truth = trial.workload().truth().traced();
        Map<String, Tally> traced = new TreeMap<>();
        Strace.parse(log(trial)).forEach((path, tally) -> {
            Path file = Path.of(path);
            String name = file.getFileName() == null ? path : file.getFileName().toString();
            boolean ours = file.startsWith(directory(trial).resolve(Fork.FILES)) && !name.startsWith("child");
            if (ours || truth.containsKey(name)) {
                traced.merge(name, tally, Tally::plus);
            }
        });
        return traced;
    }

    private static Path directory(Trial trial) {
        return root.toAbsolutePath().resolve(trial.directoryName());
    }

    private static Path log(Trial trial) {
        return root.toAbsolutePath().resolve(trial.directoryName() + ".strace");
    }
}
