package io.github.iopsjunit.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sample has the same baseline wherever it runs: in any order, alone, in forks side by side, with other temporary and home directories,
 * in other locales. {@code -Dtest.orders=50} is the full proof; every build runs a few.
 */
class BaselineOrderTest {

    private static final int ORDERS = Integer.getInteger("test.orders", 3);
    private static final boolean EACH_ALONE = ORDERS >= 50;
    private static final List<String> LOCALES = List.of("en-US", "de-DE", "tr-TR");
    private static final List<String> CLASSES = List.of(
            CsvImportTest.class.getName(),
            LetterTemplateTest.class.getName(),
            ZipExportTest.class.getName(),
            PriceListTest.class.getName(),
            GuideTest.class.getName());
    private static final Pattern TEST = Pattern.compile(
            "^    \"([^\"$#]+)(?:\\$([^\"#]+))?#([^\"\\[]+)(?:\\[(\\d+)\\])?\" : \\{$", Pattern.MULTILINE);
    private static final int TIMEOUT_SECONDS = 180;

    @TempDir
    static Path directory;

    private static String expected;

    @BeforeAll
    static void record() throws Exception {
        expected = recordedIn(0);
        assertThat(tests()).as(expected).hasSizeGreaterThan(15);
    }

    @Test
    void isTheSameInAnyOrderOnAnyMachine() throws Exception {
        List<Future<String>> runs = new ArrayList<>();
        ExecutorService forks = Executors.newFixedThreadPool(2);
        try {
            for (int seed = 1; seed <= ORDERS; seed++) {
                int order = seed;
                runs.add(forks.submit(() -> recordedIn(order)));
            }
            for (Future<String> run : runs) {
                assertThat(run.get()).isEqualTo(expected);
            }
        } finally {
            forks.shutdownNow();
        }
    }

    /** Forks that end in any order write one file. */
    @Test
    void isTheSameWhenEachIsAlone() throws Exception {
        Path machine = directory.resolve("alone");
        List<String> alone = new ArrayList<>(EACH_ALONE ? tests() : CLASSES);
        Collections.shuffle(alone, new Random(1));
        List<Future<?>> runs = new ArrayList<>();
        ExecutorService forks = Executors.newFixedThreadPool(2);
        try {
            for (String test : alone) {
                int number = runs.size();
                runs.add(forks.submit(() -> {
                    run(machine, number, List.of(test));
                    return null;
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            forks.shutdownNow();
        }
        assertThat(recorded(machine)).isEqualTo(expected);
    }

    private static String recordedIn(int seed) throws Exception {
        Path machine = directory.resolve("machine" + seed);
        run(machine, seed, CLASSES);
        return recorded(machine);
    }

    /** What the configuration names, and what an annotation does. */
    private static String recorded(Path machine) throws IOException {
        return Files.readString(machine.resolve("baseline.json"))
                + Files.readString(machine.resolve("src/test/iops-baseline.json"));
    }

    private static void run(Path machine, int seed, List<String> tests) throws Exception {
        Path own = Files.createDirectories(machine.resolve("run" + seed));
        String[] locale = LOCALES.get(seed % LOCALES.size()).split("-", 2);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + Files.createDirectories(own.resolve("temporary")),
                "-Duser.home=" + Files.createDirectories(own.resolve("home")),
                "-Duser.language=" + locale[0],
                "-Duser.country=" + locale[1],
                "-Dbasedir=" + machine,
                "-Diops.report.enabled=false",
                "-Diops.baseline.ci=false",
                "-Diops.baseline=baseline.json",
                "-Djunit.jupiter.testclass.order.default=org.junit.jupiter.api.ClassOrderer$Random",
                "-Djunit.jupiter.testmethod.order.default=org.junit.jupiter.api.MethodOrderer$Random",
                "-Djunit.jupiter.execution.order.random.seed=" + seed,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BaselineRun.class.getName()));
        command.addAll(tests);
        await(command, own.resolve("console.txt"));
    }

    private static void await(List<String> command, Path console) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0)
                .as("%s%n%s", String.join(" ", command), Files.readString(console))
                .isTrue();
    }

    /** {@return JUnit's ids of all tests in the baseline} */
    private static List<String> tests() {
        return TEST.matcher(expected)
                .results()
                .map(test -> uniqueId(test.group(1), test.group(2), test.group(3), test.group(4)))
                .toList();
    }

    private static String uniqueId(String type, @Nullable String nested, String method, @Nullable String index) {
        return "[engine:junit-jupiter]/[class:" + type + "]/"
                + (nested == null ? "" : "[nested-class:" + nested + "]/")
                + (index == null
                        ? "[method:" + method + "]"
                        : "[test-template:" + method + "]/[test-template-invocation:#" + index + "]");
    }
}
