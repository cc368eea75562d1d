package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is complete, whoever draws it last. */
class ManyWritersTest {

    private static final int WRITERS = 3;
    private static final int CLASSES = 8;

    @TempDir
    Path folder;

    /** What a fork does; {@code main} as forks are processes. */
    public static void main(String[] arguments) throws IOException {
        write(new ReportDirectory(Path.of(arguments[0])), "Fork" + arguments[1]);
    }

    @Test
    void threadsThatShareAndThreadsThatDoNot() throws Exception {
        ReportDirectory shared = new ReportDirectory(folder);
        ExecutorService threads = Executors.newFixedThreadPool(2 * WRITERS);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String name = "Thread" + i;
            work.add(() -> write(shared, "Shared" + name));
            work.add(() -> write(new ReportDirectory(folder), "Own" + name));
        }
        for (Future<Boolean> done : threads.invokeAll(work)) {
            assertThat(done.get()).isTrue();
        }
        threads.shutdown();

        assertThat(testsInIndex()).isEqualTo(2 * WRITERS * CLASSES);
    }

    @Test
    void forks() throws Exception {
        List<Process> forks = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            forks.add(fork(i));
        }
        for (Process fork : forks) {
            assertThat(fork.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(fork.exitValue()).isZero();
        }

        assertThat(testsInIndex()).isEqualTo(WRITERS * CLASSES);
    }

    private static boolean write(ReportDirectory report, String writer) throws IOException {
        for (int i = 0; i < CLASSES; i++) {
            report.write(List.of(Samples.plain(writer + "Class" + i + "Test", "a()", i, 1, 10, 100)));
            report.writeIndex(Samples.ENVIRONMENT);
        }
        return true;
    }

    private Process fork(int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyWritersTest.class.getName(),
                        folder.toString(),
                        String.valueOf(number))
                .inheritIO()
                .start();
    }

    private long testsInIndex() throws IOException {
        String index = Files.readString(folder.resolve("index.html"));
        return index.lines().filter(line -> line.contains("<td>passed<td>")).count();
    }
}
