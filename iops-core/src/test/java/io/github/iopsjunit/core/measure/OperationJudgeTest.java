package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.operations.CallStack;
import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.Exclusion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationJudgeTest {

    private static final CallStack CONSOLE = Operations.stack(
            "java.io.FileOutputStream.write",
            "java.io.BufferedOutputStream.flush",
            "java.io.PrintStream.println",
            "com.example.ATest.prints:9");

    @TempDir
    Path directory;

    private Path javaHome;
    private OperationJudge judge;

    @BeforeEach
    void layOutAJdk() throws Exception {
        Path real = Files.createDirectories(directory.resolve("jvm/jdk-17.0.15"));
        Files.createDirectories(real.resolve("lib/security"));
        Files.createDirectories(directory.resolve("etc/java-17/security"));
        Path certificates = Files.createFile(directory.resolve("etc/cacerts"));
        Files.createSymbolicLink(real.resolve("conf"), directory.resolve("etc/java-17"));
        Files.createSymbolicLink(real.resolve("lib/security/cacerts"), certificates);
        Files.createSymbolicLink(real.resolve("lib/dangling"), directory.resolve("nowhere"));
        javaHome = Files.createSymbolicLink(directory.resolve("jvm/default"), real);
        judge = new OperationJudge(new JdkFiles(javaHome), new StackJudge(false));
    }

    @Test
    void filesOfTheJdkAreKnownByEachOfTheirPaths() throws Exception {
        for (String path : new String[] {
            "jvm/default/lib/tzdb.dat",
            "jvm/jdk-17.0.15/lib/tzdb.dat",
            "jvm/default/conf/logging.properties",
            "etc/java-17/security/java.security",
            "jvm/jdk-17.0.15/lib/security/cacerts",
            "etc/cacerts"
        }) {
            assertThat(exclusion(directory.resolve(path).toString())).as(path).isEqualTo(Exclusion.Kind.JDK_FILES);
            assertThat(exclusion(directory.toRealPath().resolve(path).toString()))
                    .as("real path of " + path)
                    .isEqualTo(Exclusion.Kind.JDK_FILES);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jvm/default2/lib", "jvm/jdk-17.0.15.bak", "etc/other", "etc/cacerts.new", "nowhere", "data.csv"
            })
    void theirNeighboursAreTheUsers(String path) {
        assertThat(judged(Operations.read(directory.resolve(path).toString(), 1))
                        .exclusion())
                .isEmpty();
    }

    @Test
    void theRunningJdksFilesAreFound() {
        JdkFiles files = new JdkFiles(Path.of(System.getProperty("java.home")));
        assertThat(files.contains(Path.of(System.getProperty("java.home"), "lib/modules")))
                .isTrue();
        assertThat(files.contains(directory.resolve("modules"))).isFalse();
    }

    @Test
    void aJdkThatIsNotThereHarmsNobody() {
        JdkFiles files = new JdkFiles(directory.resolve("gone"));
        assertThat(files.contains(directory.resolve("gone/lib/x"))).isTrue();
        assertThat(files.contains(directory.resolve("x"))).isFalse();
    }

    @Test
    void devicesAreNoFilesButSharedMemoryIs() {
        assertThat(exclusion("/dev/urandom")).isEqualTo(Exclusion.Kind.DEVICES);
        assertThat(exclusion("/dev/null")).isEqualTo(Exclusion.Kind.DEVICES);
        assertThat(judged(Operations.write("/dev/shm/segment", 1)).exclusion()).isEmpty();
        assertThat(judged(Operations.write("/developer/notes", 1)).exclusion()).isEmpty();
    }

    @Test
    void theStackCountsBeforeThePath() {
        CallStack loading = Operations.stack("java.io.RandomAccessFile.read", "java.net.URLClassLoader.findClass");
        assertThat(judged(Operations.of(Operation.Kind.FILE_READ, "/dev/urandom", 1, loading))
                        .exclusion())
                .contains(Exclusion.Kind.CLASS_LOADING);
    }

    @Test
    void onlyWritesToAnUnnamedStreamAreConsole() {
        assertThat(judged(Operations.of(Operation.Kind.FILE_WRITE, null, 1, CONSOLE))
                        .exclusion())
                .contains(Exclusion.Kind.CONSOLE);
        assertThat(judged(Operations.of(Operation.Kind.FILE_READ, null, 1, CONSOLE))
                        .exclusion())
                .isEmpty();
        assertThat(judged(Operations.of(Operation.Kind.FILE_WRITE, "/tmp/log.txt", 1, CONSOLE))
                        .exclusion())
                .isEmpty();
        assertThat(judged(Operations.write(null, 1)).exclusion()).isEmpty();
    }

    /** As an umlaut is under {@code LANG=C}. */
    @Test
    void aNameThatIsNoPathIsTheUsers() {
        assertThat(judged(Operations.read("/tmp/a\ud800", 1)).exclusion()).isEmpty();
        assertThat(judged(Operations.read("/tmp/a\0b", 1)).exclusion()).isEmpty();
    }

    @Test
    void tellsWhatItDoubts() {
        assertThat(judged(Operations.of(Operation.Kind.FILE_WRITE, null, 1, CONSOLE))
                        .doubt())
                .contains(Doubt.CONSOLE_OR_CHILD);
        CallStack straight = Operations.stack("java.io.FileOutputStream.write", "java.io.PrintStream.write", "a.B.c");
        assertThat(judged(Operations.of(Operation.Kind.FILE_WRITE, null, 1, straight))
                        .doubt())
                .contains(Doubt.PERHAPS_CONSOLE);
        assertThat(judged(Operations.of(Operation.Kind.FILE_WRITE, "/a", 1, straight))
                        .doubt())
                .isEmpty();
        CallStack cut = CallStack.truncated(Operations.USERS_STACK.frames().toArray(new CallStack.Frame[0]));
        assertThat(judged(Operations.of(Operation.Kind.FILE_READ, "/a", 1, cut)).doubt())
                .contains(Doubt.CUT_STACK);
        assertThat(judged(Operations.of(Operation.Kind.FILE_READ, "/dev/null", 1, cut))
                        .doubt())
                .isEmpty();
    }

    @Test
    void tellsTheCaller() {
        assertThat(judged(Operations.read("/data", 1)).site())
                .isEqualTo(new Verdict.Site("com.example.CsvLoader", "load", 0));
    }

    @Test
    void theSameStackAndPathAreJudgedAlikeAgainInTheNextBatch() {
        Verdict first = judged(Operations.of(Operation.Kind.FILE_WRITE, null, 1, CONSOLE));
        judge.endBatch();
        assertThat(judged(Operations.of(Operation.Kind.FILE_WRITE, null, 1, CONSOLE)))
                .isEqualTo(first);
    }

    private Exclusion.Kind exclusion(String path) {
        return judged(Operations.read(path, 1)).exclusion().orElseThrow();
    }

    private Verdict judged(Operation operation) {
        return judge.judge(operation);
    }
}
