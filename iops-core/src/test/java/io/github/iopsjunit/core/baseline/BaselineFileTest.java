package io.github.iopsjunit.core.baseline;

import static io.github.iopsjunit.core.baseline.Entries.LINUX_17;
import static io.github.iopsjunit.core.baseline.Entries.LINUX_21;
import static io.github.iopsjunit.core.baseline.Entries.LINUX_25;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineFileTest {

    private static final String GOLDEN = """
            {
              "schema" : 1,
              "tests" : {
                "a.ImportTest.loads()" : {
                  "linux, JDK 17" : {
                    "readOps" : 3,
                    "writeOps" : 0,
                    "bytesRead" : 24,
                    "bytesWritten" : 0,
                    "touched" : {
                      "${tempDir}/config.bin" : {
                        "a.ConfigLoader.load" : [ 3, 0, 24, 0 ]
                      }
                    }
                  },
                  "linux, JDK 25" : {
                    "readOps" : 2,
                    "writeOps" : 0,
                    "bytesRead" : 16,
                    "bytesWritten" : 0,
                    "touched" : {
                      "${tempDir}/config.bin" : {
                        "a.ConfigLoader.load" : [ 2, 0, 16, 0 ]
                      }
                    }
                  }
                },
                "a.ImportTest.saves(java.lang.String)#2" : {
                  "linux, JDK 17" : {
                    "readOps" : 1,
                    "writeOps" : 2,
                    "bytesRead" : 10,
                    "bytesWritten" : 20,
                    "touched" : { },
                    "unexplained" : [ 1, 2, 10, 20 ]
                  }
                }
              }
            }
            """;

    @TempDir
    Path directory;

    private Path path;
    private BaselineFile file;

    @BeforeEach
    void name() {
        path = directory.resolve("io/baseline.json");
        file = new BaselineFile(path);
    }

    private static Baseline golden() {
        Tally unexplained = new Tally(1, 2, 10, 20);
        return Baseline.EMPTY
                .with(
                        "a.ImportTest.saves(java.lang.String)#2",
                        LINUX_17,
                        new BaselineEntry(unexplained, new TreeMap<>(), unexplained))
                .with("a.ImportTest.loads()", LINUX_25, Entries.reads(2))
                .with("a.ImportTest.loads()", LINUX_17, Entries.reads(3));
    }

    @Test
    void isSortedAndHasALinePerNumberInEveryLocale() throws IOException {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.US, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
                Locale.setDefault(locale);
                Files.deleteIfExists(path);
                file.change(any -> golden());
                assertThat(path).hasContent(GOLDEN.strip()).content().isEqualTo(GOLDEN);
                assertThat(file.read()).isEqualTo(golden());
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(names()).containsExactly("baseline.json");
    }

    @Test
    void isNotTouchedWhenNothingChanges() throws IOException {
        file.change(any -> golden());
        Files.writeString(path, GOLDEN.replace("\n", "\r\n")); // as a checkout on Windows may have it

        file.change(same -> same);

        assertThat(path).content().contains("\r\n");
        assertThat(new BaselineFile(directory.resolve("none.json")).change(same -> same))
                .isEqualTo(Baseline.EMPTY);
        assertThat(directory.resolve("none.json")).doesNotExist();
    }

    @Test
    void fallsBackToTheNearestJdkAndNeverToAnotherSystem() {
        Baseline both = golden();

        assertThat(both.find("a.ImportTest.loads()", LINUX_17).orElseThrow().platform())
                .isEqualTo(LINUX_17);
        assertThat(both.find("a.ImportTest.loads()", LINUX_21).orElseThrow().platform())
                .isEqualTo(LINUX_17);
        assertThat(both.find("a.ImportTest.loads()", new Platform("linux", 26))
                        .orElseThrow()
                        .platform())
                .isEqualTo(LINUX_25);
        assertThat(both.find("a.ImportTest.loads()", new Platform("linux", 11))
                        .orElseThrow()
                        .platform())
                .isEqualTo(LINUX_17);
        assertThat(both.find("a.ImportTest.loads()", new Platform("windows", 17)))
                .isEmpty();
        assertThat(both.find("a.ImportTest.renamed()", LINUX_17)).isEmpty();
    }

    @Test
    void losesNoEntryOfManyWriters() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Baseline>> changes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                String test = "a.T.test" + i + "()";
                changes.add(threads.submit(
                        () -> new BaselineFile(path).change(before -> before.with(test, LINUX_17, Entries.reads(1)))));
            }
            for (Future<Baseline> change : changes) {
                change.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(file.read().tests()).hasSize(100);
        assertThat(names()).containsExactly("baseline.json");
    }

    /** Seen: a lock lost by looking at its own file. */
    @Test
    void losesNoEntryOfManyProcesses() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            BaselineWriterMain.class.getName(),
                            path.toString(),
                            "Fork" + i,
                            "40")
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("console" + i).toFile())
                    .start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(file.read().tests()).hasSize(160);
        assertThat(names()).containsExactly("baseline.json");
    }

    @Test
    void followsALinkAndKeepsPermissions() throws IOException {
        Path real = Files.createDirectories(directory.resolve("real")).resolve("b.json");
        Files.createDirectories(path.getParent());
        new BaselineFile(real).change(any -> golden());
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw----"));
        Files.createSymbolicLink(path, real);

        file.change(before -> before.without("a.ImportTest.loads()"));

        assertThat(path).isSymbolicLink();
        assertThat(new BaselineFile(real).read().tests()).containsOnlyKeys("a.ImportTest.saves(java.lang.String)#2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void isNotWrittenWhenItIsReadOnly() throws IOException {
        file.change(any -> golden());
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r--r--"));

        assertThat(file.isWritable()).isFalse();
        assertThatThrownBy(() -> file.change(any -> Baseline.EMPTY))
                .isInstanceOf(BaselineFileException.class)
                .hasMessage("Cannot write the baseline " + path + ": it is read-only");
        assertThat(file.read()).isEqualTo(golden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'\"readOps\" : 3'|'\"readOps\" : 3 3'|line 6: ",
                "'\"readOps\" : 3,'|''|line 15: the entry that ends here needs \"readOps\"",
                "'\"readOps\" : 3,'|'\"readOps\" : -3,'|line 6: a number must be 0 or more but was: -3",
                "'\"readOps\" : 3,'|'\"readOps\" : \"3\",'|line 6: a whole number must stand here but there is: 3",
                "'\"linux, JDK 25\"'|'\"linux, JDK 17\"'|line 16: Duplicate field 'linux, JDK 17'",
                "'\"linux, JDK 25\"'|'\"JDK 25\"'|line 16: a platform must be an operating system and a JDK",
                "'\"a.ImportTest.saves(java.lang.String)#2\"'|'\"a.ImportTest.loads()\"'|line 28: Duplicate field",
                "'  \"tests\"'|'<<<<<<< HEAD\n  \"tests\"'|line 3: an unresolved merge conflict",
                "'[ 3, 0, 24, 0 ]'|'[ 3, 0, 24 ]'|line 12: a whole number must stand here but there is: ]",
                "'[ 3, 0, 24, 0 ]'|'[ 3, 0, 24, 0, 1 ]'|line 12: the end of an array of four numbers",
                "'\"bytesRead\" : 24'|'\"bytesRed\" : 24'|line 8: unknown key \"bytesRed\"",
                "'\"schema\" : 1'|'\"schema\" : 2'|line 2: \"schema\" may be 1 but was: 2. It was written by a newer iops-junit",
                "'\"schema\" : 1,'|''|line 3: \"schema\" is missing",
                "'\"tests\"'|'\"test\"'|line 3: unknown key \"test\"",
            })
    void saysInWhichLineItIsWrongAndStaysAsItIs(String mistake) throws IOException {
        String[] parts = mistake.split("\\|", -1);
        String wrong = GOLDEN.replace(unquoted(parts[0]), unquoted(parts[1]));
        assertThat(wrong).isNotEqualTo(GOLDEN);
        Files.createDirectories(path.getParent());
        Files.writeString(path, wrong);

        assertThatThrownBy(() -> file.change(any -> Baseline.EMPTY))
                .isInstanceOf(BaselineFileException.class)
                .hasMessageStartingWith("Cannot read the baseline " + path + ": " + parts[2])
                .hasMessageEndingWith("the file stays as it is. Repair it, take it from version control, or delete it"
                        + " to record all anew.");
        assertThat(path).hasContent(wrong);
        assertThat(names()).containsExactly("baseline.json");
    }

    @Test
    void aTruncatedFileIsNoEmptyOne() throws IOException {
        byte[] all = GOLDEN.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < all.length - 2; length++) {
            byte[] begin = java.util.Arrays.copyOf(all, length);
            assertThatThrownBy(() -> BaselineReader.read(begin))
                    .as("%s bytes", begin.length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(BaselineReader.read(all)).isEqualTo(golden());
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path.getParent())) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
