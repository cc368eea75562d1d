package io.github.iopsjunit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JVMs in which reads and writes happen that look like the test's, or do not: the bounds hold the truth. */
@EnabledOnOs(OS.LINUX)
class UnusualJvmsTest {

    /** A copy of a file: on JDK 17 two reads and writes, later one. */
    private static final long COPY = Runtime.version().feature() < 21 ? 2 : 1;

    private static final Pattern BOUNDS = Pattern.compile("(\\d+)\\.\\.(\\d+)");

    @TempDir
    Path directory;

    @Test
    void aCopyAloneIsExact() throws Exception {
        Fork fork = fork("copy");
        assertThat(fork.value("reads")).isEqualTo(COPY + ".." + COPY);
        assertThat(fork.value("writes")).isEqualTo(COPY + ".." + COPY);
    }

    @Test
    void aProxyBesideACopyIsNoClassThatIsRead() throws Exception {
        assertBetween(fork("proxy-and-copy").value("reads"), COPY);
    }

    @Test
    void classesFromAnArchiveOnTheBootClassPathAreNotTheTests() throws Exception {
        Path archive = appended();
        String reads = fork("class-and-copy", "-Xbootclasspath/a:" + archive).value("reads");
        assertBetween(reads, COPY);
        assertThat(reads).contains("-Xbootclasspath/a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 16})
    void whereStacksAreCutClassLoadingMayBeTheTests(int depth) throws Exception {
        Fork fork = fork("load-class", "-XX:FlightRecorderOptions=stackdepth=" + depth);
        assertBetween(fork.value("reads"), 0);
    }

    @Test
    void aPipeThatWasMadeBeforeTheRecorderBeganMayBeWhatACopySeemsToBe() throws Exception {
        Fork fork = fork("pipe-before");
        assertBetween(fork.value("reads"), COPY);
        assertThat(fork.value("reads")).contains("pipes make operations");
    }

    @Test
    void aWatchServicesReadsMayBeAmongThem() throws Exception {
        Fork fork = fork("watch");
        assertBetween(fork.value("reads"), COPY);
        assertBetween(fork.value("writes"), COPY);
    }

    @Test
    void aStreamOfEventsIsNotTheTests() throws Exception {
        Fork fork = fork("stream-of-events");
        assertBetween(fork.value("reads"), 0);
        assertBetween(fork.value("writes"), 1);
    }

    @Test
    void whereSomebodyClosesAllRecordingsOnlyWhatIsOpenIsLost() throws Exception {
        Fork fork = fork("close-recordings");
        assertThat(fork.value("unrecorded")).contains("was stopped by somebody else");
        assertThat(fork.value("writes")).isEqualTo(COPY + ".." + COPY);
    }

    @Test
    void readsOfALibrarysSizeMayBeTheTests() throws Exception {
        assertBetween(fork("asynchronous-sizes").value("reads"), 3);
    }

    @Test
    void whatIsPrintedToAChildMayBeTheTests() throws Exception {
        assertBetween(fork("print-to-child").value("writes"), 1);
    }

    @Test
    void whatIsPrintedPastTheConsolesBufferMayBeTheConsoles() throws Exception {
        assertBetween(fork("print-to-out").value("writes"), 0);
    }

    @Test
    void aLogInAFileMayBeWrittenOnTheTestsThread() throws Exception {
        Fork fork = fork("copy", "-Xlog:class+load=debug:" + directory.resolve("classes.log"));
        assertBetween(fork.value("writes"), COPY);
    }

    /** As a name with an umlaut is in a JVM whose locale has none. */
    @Test
    void aNameThatThisJvmCannotReadLosesNothing() throws Exception {
        Fork fork = fork("unreadable-name", "-Dsun.jnu.encoding=ANSI_X3.4-1968");
        assertThat(fork.value("writes")).isEqualTo("2..2");
    }

    private Path appended() throws Exception {
        Path source = Files.createDirectories(directory.resolve("appended")).resolve("Appended.java");
        Files.writeString(source, "package appended; public class Appended extends Base {} class Base {}");
        Fork.execute(directory, List.of(Fork.tool("javac"), source.toString())).succeeded();
        Path archive = directory.resolve("appended.jar");
        Fork.execute(directory, List.of(Fork.tool("jar"), "cf", archive.toString(), "appended"))
                .succeeded();
        return archive;
    }

    private Fork fork(String what, String... options) throws Exception {
        return Fork.run(directory, List.of(options), UnusualMain.class, directory.toString(), what)
                .succeeded();
    }

    private static void assertBetween(String bounds, long truth) {
        Matcher ends = BOUNDS.matcher(bounds);
        assertThat(ends.lookingAt()).as(bounds).isTrue();
        assertThat(truth).as(bounds).isBetween(Long.parseLong(ends.group(1)), Long.parseLong(ends.group(2)));
    }
}
