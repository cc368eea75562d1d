package io.github.iopsjunit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JVMs of many kinds: in each everything loads, and there are true numbers, true bounds, or a reason with its cure. */
@EnabledOnOs(OS.LINUX)
class ForksTest {

    /** What {@link MeasuredMain} does. */
    private static final Map<String, Long> TRUTH = Map.of(
            "readOps", 2L, "writeOps", 3L, "totalOps", 5L, "bytesRead", 123L, "bytesWritten", 123L, "totalBytes", 246L);

    private static final Pattern BOUNDS = Pattern.compile("(\\d+)\\.\\.(\\d*)( exactly|, for .+)");

    @TempDir
    Path directory;

    @Test
    void anOrdinaryOneIsExact() throws Exception {
        Fork fork = fork();
        assertAll(fork, "process and thread", true);
        assertThat(fork.value("PROCESS.files")).contains("measured.txt").doesNotContain("iops-");
    }

    @Test
    void underAnothersRecordingItIsExact() throws Exception {
        Path recording = directory.resolve("another.jfr");
        assertAll(fork("-XX:StartFlightRecording=filename=" + recording), "another recording", true);
        assertThat(recording).isNotEmptyFile();
    }

    @Test
    void withoutPerformanceDataTheBoundsAreTrue() throws Exception {
        assertAll(fork("-XX:-UsePerfData"), "bounds", false);
    }

    @Test
    void withoutTheFlightRecorderTheCountersBound() throws Exception {
        Fork fork = fork("-XX:-FlightRecorder");
        assertCounted(fork, "the flight recorder is switched off: remove -XX:-FlightRecorder");
    }

    @Test
    void withoutItsModuleTheCountersBound() throws Exception {
        Fork fork = fork("--limit-modules", "java.base");
        assertCounted(fork, "this JVM runs without the module jdk.jfr: use a full JDK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "Windows 11"})
    void onAnotherSystemTheRecorderIsALowerBound(String system) throws Exception {
        Fork fork = fork("-Dos.name=" + system);
        assertAll(fork, "lower bounds", false);
        for (String scope : new String[] {"PROCESS", "THREAD"}) {
            assertThat(fork.value(scope + ".readOps"))
                    .startsWith(
                            "2.., for no operating system but Linux tells how many operations a process made (this is "
                                    + system + "): measure on Linux");
            assertThat(fork.value(scope + ".storageBytesRead"))
                    .startsWith("storage bytes read not measured: ")
                    .contains("measure on Linux");
            assertThat(fork.value(scope + ".files")).contains("measured.txt");
        }
    }

    @Test
    void withoutATemporaryDirectoryNothingIsMeasuredAndItSaysWhy() throws Exception {
        assertNothing(fork("-Djava.io.tmpdir=" + unwritable()), "Can't create Flight Recorder");
    }

    /** Here the recorder starts, and cannot be read. */
    @Test
    void withoutATemporaryDirectoryARepositoryDoesNotHelp() throws Exception {
        Path repository = Files.createDirectory(directory.resolve("repository"));
        assertNothing(
                fork("-Djava.io.tmpdir=" + unwritable(), "-XX:FlightRecorderOptions=repository=" + repository),
                "the recording could not be read: ");
    }

    /** The recorder's module comes by itself there: it provides a service to one that ours requires. */
    @Test
    void onTheModulePathItIsAModule() throws Exception {
        Fork fork = named();
        assertThat(fork.value("module")).isEqualTo("module io.github.iopsjunit.core");
        assertThat(fork.value("writeOps")).isEqualTo("1..1");
        assertThat(fork.value("files")).isEqualTo("1");
    }

    @Test
    void onTheModulePathItGetsAlongWithWhatItRequires() throws Exception {
        Fork fork = named("--limit-modules", "tiny");
        assertThat(fork.value("module")).isEqualTo("module io.github.iopsjunit.core");
        assertThat(fork.value("writeOps")).startsWith("0..").contains("--add-modules jdk.jfr");
        assertThat(fork.value("files")).isEqualTo("-1");
    }

    private Fork named(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-p", compileNamedModule() + File.pathSeparator + modulePath()));
        arguments.addAll(List.of("-m", "tiny/tiny.Main", directory.toString()));
        return Fork.java(directory, arguments).succeeded();
    }

    private Fork fork(String... options) throws Exception {
        return Fork.run(directory, List.of(options), MeasuredMain.class, directory.toString())
                .succeeded();
    }

    /** Below a file, not even the superuser can make a directory. */
    private Path unwritable() throws Exception {
        return Files.createFile(directory.resolve("a-file")).resolve("below");
    }

    private static void assertAll(Fork fork, String kind, boolean exactly) {
        for (String scope : new String[] {"PROCESS", "THREAD"}) {
            TRUTH.forEach((metric, truth) -> {
                String told = fork.value(scope + "." + metric);
                Matcher bounds = BOUNDS.matcher(told);
                assertThat(bounds.matches())
                        .as(kind + ": " + scope + "." + metric + "=" + told)
                        .isTrue();
                assertThat(Long.parseLong(bounds.group(1))).as(told).isLessThanOrEqualTo(truth);
                if (!bounds.group(2).isEmpty()) {
                    assertThat(Long.parseLong(bounds.group(2))).as(told).isGreaterThanOrEqualTo(truth);
                }
                if (exactly) {
                    assertThat(told).as(scope + "." + metric).isEqualTo(truth + ".." + truth + " exactly");
                }
            });
        }
    }

    private static void assertCounted(Fork fork, String reason) {
        assertAll(fork, "counters alone", false);
        for (String scope : new String[] {"PROCESS", "THREAD"}) {
            assertThat(fork.value(scope + ".writeOps")).startsWith("0..").contains(reason);
            assertThat(fork.value(scope + ".files"))
                    .startsWith("files not measured: ")
                    .contains(reason);
            assertThat(fork.value(scope + ".method")).contains(reason);
        }
    }

    private static void assertNothing(Fork fork, String reason) {
        for (String scope : new String[] {"PROCESS", "THREAD"}) {
            for (String metric : TRUTH.keySet()) {
                assertThat(fork.value(scope + "." + metric))
                        .contains(" not measured: ")
                        .contains("set java.io.tmpdir to a directory that can be written to")
                        .contains(reason);
            }
            assertThat(fork.value(scope + ".files")).startsWith("files not measured: ");
        }
    }

    private Path compileNamedModule() throws Exception {
        Path source = Files.createDirectories(directory.resolve("source/tiny"));
        Files.writeString(source.resolveSibling("module-info.java"), """
                module tiny {
                    requires io.github.iopsjunit.core;
                }
                """);
        Files.writeString(source.resolve("Main.java"), """
                package tiny;

                import io.github.iopsjunit.core.Iops;
                import io.github.iopsjunit.core.profile.Figure;
                import io.github.iopsjunit.core.profile.IoProfile;
                import io.github.iopsjunit.core.profile.Metric;
                import java.io.FileOutputStream;

                public class Main {
                    public static void main(String[] arguments) throws Exception {
                        IoProfile profile = Iops.measure(() -> {
                            try (FileOutputStream out = new FileOutputStream(arguments[0] + "/tiny.txt")) {
                                out.write(1);
                            }
                        });
                        Figure writes = profile.figure(Metric.WRITE_OPS);
                        System.out.println("module=" + Iops.class.getModule());
                        System.out.println("writeOps=" + writes.lowerBound().getAsLong() + ".."
                                + writes.upperBound().getAsLong() + writes.reason());
                        System.out.println("files=" + profile.detail().map(detail -> detail.files().size()).orElse(-1));
                    }
                }
                """);
        Path classes = directory.resolve("tiny-classes");
        List<String> javac = new ArrayList<>(List.of(Fork.tool("javac"), "-p", modulePath(), "-d", classes.toString()));
        javac.add(source.resolveSibling("module-info.java").toString());
        javac.add(source.resolve("Main.java").toString());
        Fork.execute(directory, javac).succeeded();
        return classes;
    }

    /** What a user's module path holds: the library, and what it brings. */
    private static String modulePath() throws Exception {
        Path library = Path.of(
                Iops.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Stream<String> brought = Stream.of(Fork.classPath().split(File.pathSeparator, -1))
                .filter(entry -> Path.of(entry)
                        .getFileName()
                        .toString()
                        .matches("(HdrHistogram|jackson|oshi|jna|jte|slf4j|jspecify)-.*"));
        return String.join(
                File.pathSeparator,
                Stream.concat(Stream.of(library.toString()), brought).toList());
    }
}
