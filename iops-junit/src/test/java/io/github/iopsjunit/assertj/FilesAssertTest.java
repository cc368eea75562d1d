package io.github.iopsjunit.assertj;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static io.github.iopsjunit.assertj.Measurements.file;
import static io.github.iopsjunit.assertj.Measurements.importing;
import static io.github.iopsjunit.assertj.Measurements.profile;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesAssertTest {

    @Test
    void looksAtOneFile() {
        assertThat(importing()).file("data.csv").readOps().isEqualTo(14);
        assertThat(importing()).file("data.csv").writeOps().isZero();
        assertThat(importing()).file("data.csv").totalOps().isEqualTo(14);
        assertThat(importing()).file("data.csv").bytesRead().isEqualTo("14 kB");
        assertThat(importing()).file("log.txt").bytesWritten().isEqualTo(1_024);
        assertThat(importing())
                .file("log.txt")
                .totalBytes()
                .isEqualTo("1 KiB")
                .returnToIops()
                .readOps()
                .isEqualTo(14);
        assertThat(importing())
                .file("log.txt")
                .returnToIops()
                .file("data.csv")
                .readOps()
                .isPositive();
        assertThat(importing()).file(Path.of("/tmp/in/data.csv")).readOps().isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.csv", "in/data.csv", "./in/data.csv", "/tmp/in/data.csv", "/tmp/out/../in/data.csv"})
    void findsAFileByNameByEndOfPathAndByPath(String name) {
        assertThat(importing()).file(name).readOps().isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ata.csv", "n/data.csv", "/in/data.csv", "tmp", "DATA.CSVX"})
    void takesWholePartsOfPathsOnly(String name) {
        assertThatThrownBy(() -> assertThat(importing()).file(name)).isInstanceOf(AssertionError.class);
    }

    @Test
    void takesTwoSpellingsOfOnePathForOneFile() {
        Path path = Path.of("target", "x.csv");
        IoProfile spelled = profile(
                file(path.toString(), 3, 10, 0, 0),
                file(path.toAbsolutePath().toString(), 4, 10, 0, 0),
                file("target/../target/x.csv", 5, 10, 0, 0));

        assertThat(spelled).file("x.csv").readOps().isEqualTo(12);
        assertThat(spelled).file(path).readOps().isEqualTo(12);
        assertThat(spelled).file("./target/x.csv").readOps().isEqualTo(12);
    }

    @Test
    void namesTheNearOnesWhenThereIsNoSuchFile() {
        fails(() -> assertThat(importing()).file("dat.csv"), """
                No operation was recorded on file "dat.csv"
                  in ImportTest.readsTheFile()
                  near: /tmp/in/data.csv
                      reads  mean size     writes  mean size  file
                         14     1000 B          0          –  /tmp/in/data.csv
                          0          –          2      512 B  /tmp/out/log.txt""");
        IoProfile copied = profile(new Unexplained(new Tally(1, 1, 9, 9), List.of()), 0);
        fails(() -> assertThat(copied).file("dat.csv"), """
                No operation was recorded on file "dat.csv"
                  in ImportTest.readsTheFile()
                  Unexplained operations name no file and may be on it: see below.
                No single operation was recorded.
                Unexplained: 1 read (9 B) and 1 write (9 B) that no recorder event accounts for, counted as the
                    test's (copies, asynchronous channels, native code)""");
    }

    @Test
    void namesAllWhenThereAreSeveral() {
        IoProfile several = profile(file("/a/data.csv", 1, 1, 0, 0), file("/b/data.csv", 2, 1, 0, 0));

        fails(() -> assertThat(several).file("data.csv"), """
                2 files match file "data.csv": give more of the path, or sum them with files(glob)
                  in ImportTest.readsTheFile()
                  match: /a/data.csv
                  match: /b/data.csv
                      reads  mean size     writes  mean size  file
                          2        1 B          0          –  /b/data.csv
                          1        1 B          0          –  /a/data.csv""");
        assertThat(several).file("b/data.csv").readOps().isEqualTo(2);
    }

    @Test
    void tellsTheFileInTheFailure() {
        fails(
                () -> assertThat(importing())
                        .as("import")
                        .file("log.txt")
                        .bytesWritten()
                        .isLessThan("1 KiB"),
                """
                [import] Too many bytes written: 1,024 bytes (1 KiB), limit: less than 1,024 bytes (1 KiB)
                  on file "log.txt" in ImportTest.readsTheFile()
                      reads  mean size     writes  mean size  file
                          0          –          2      512 B  /tmp/out/log.txt
                         14     1000 B          0          –  /tmp/in/data.csv""");
    }

    @ParameterizedTest
    @CsvSource({
        "*.csv, 14",
        "*, 16",
        "**, 16",
        "data.*, 14",
        "'*.{csv,txt}', 16",
        "out/*, 2",
        "in/**, 14",
        "/tmp/*/*, 16",
        "tmp/**, 16",
        "**/log.txt, 2",
        "/out/*, 0",
        "t/*, 0",
        "*.xml, 0"
    })
    void sumsFiles(String glob, long totalOps) {
        assertThat(importing()).files(glob).totalOps().isEqualTo(totalOps);
    }

    @Test
    void demandsThatFilesAreNotTouched() {
        assertThat(importing()).doesNotTouch("*.tmp").doesNotTouch("cache/**");
        fails(() -> assertThat(importing()).doesNotTouch("out/*"), """
                No operation was expected on files "out/*"
                  in ImportTest.readsTheFile()
                  touched: /tmp/out/log.txt (2 ops)
                      reads  mean size     writes  mean size  file
                         14     1000 B          0          –  /tmp/in/data.csv
                          0          –          2      512 B  /tmp/out/log.txt""");
    }

    @Test
    void countsWhatNamesNoFileAsPerhapsOnThisOne() {
        IoProfile copied =
                profile(new Unexplained(new Tally(2, 3, 200, 300), List.of()), 0, file("a.txt", 4, 10, 0, 0));

        assertThat(copied).file("a.txt").readOps().isLessThanOrEqualTo(6).isGreaterThanOrEqualTo(4);
        assertThat(copied).files("b*").writeOps().isLessThan(4);
        fails(() -> assertThat(copied).file("a.txt").readOps().isEqualTo(4), """
                Undecided read ops: 4…6 ops, likely 4, limit: exactly 4 ops
                  on file "a.txt" in ImportTest.readsTheFile()
                  why: 2 ops without a recorder event (copies, asynchronous channels, native code) may belong here,
                      too
                  cure: limit the whole measurement, whose figure is certain: assertThat(iops).readOps()
                      reads  mean size     writes  mean size  file
                          4       10 B          0          –  a.txt
                Unexplained: 2 reads (200 B) and 3 writes (300 B) that no recorder event accounts for, counted as
                    the test's (copies, asynchronous channels, native code)""");
        fails(() -> assertThat(copied).doesNotTouch("b.txt"), """
                Undecided total ops: 0…5 ops, likely 0, limit: exactly 0 ops
                  on files "b.txt" in ImportTest.readsTheFile()
                  why: 5 ops without a recorder event (copies, asynchronous channels, native code) may belong here,
                      too
                      reads  mean size     writes  mean size  file
                          4       10 B          0          –  a.txt
                Unexplained: 2 reads (200 B) and 3 writes (300 B) that no recorder event accounts for, counted as
                    the test's (copies, asynchronous channels, native code)""");
    }

    @Test
    void countsStreamsWithoutAPathAsPerhapsOnThisFile() {
        IoProfile unnamed = profile(file(FileActivity.UNNAMED, 3, 1, 0, 0), file("a.txt", 4, 10, 0, 0));

        assertThat(unnamed).file("a.txt").readOps().isBetween(4, 7);
        assertThat(unnamed).file("a.txt").writeOps().isZero();
        assertThat(unnamed).files("*").readOps().isLessThan(8);
        fails(() -> assertThat(unnamed).file("a.txt").readOps().isLessThan(7), """
                Undecided read ops: 4…7 ops, likely 4, limit: less than 7 ops
                  on file "a.txt" in ImportTest.readsTheFile()
                  why: 3 ops on a stream without a path may belong here, too
                  cure: limit the whole measurement, whose figure is certain: assertThat(iops).readOps()
                      reads  mean size     writes  mean size  file
                          4       10 B          0          –  a.txt
                          3        1 B          0          –  (unnamed stream)""");
    }

    @Test
    void leavesFilesUndecidedWhoseNamesAreNoPaths() {
        IoProfile unreadable = profile(file("/mnt/\ud800.csv", 3, 1, 0, 0), file("a.txt", 4, 10, 0, 0));

        assertThat(unreadable).file("a.txt").readOps().isEqualTo(4);
        assertThat(unreadable).files("*.txt").readOps().isBetween(4, 7);
        fails(() -> assertThat(unreadable).doesNotTouch("*.csv"), """
                Undecided total ops: 0…3 ops, likely 0, limit: exactly 0 ops
                  on files "*.csv" in ImportTest.readsTheFile()
                  why: 3 ops on a file whose name is no path in this JVM's locale (run it with LC_ALL=C.UTF-8, or
                      another that knows the name) may belong here, too
                      reads  mean size     writes  mean size  file
                          4       10 B          0          –  a.txt
                          3        1 B          0          –  /mnt/\\ud800.csv""");
        assertThatThrownBy(() -> assertThat(unreadable).doesNotTouch("/mnt/**"))
                .hasMessageStartingWith("Undecided total ops");
        assertThatThrownBy(() -> assertThat(unreadable).file("b.csv"))
                .hasMessageStartingWith("No operation was recorded on file \"b.csv\"")
                .hasMessageContaining("near: ");
    }

    @Test
    void leavesAFileUndecidedThatHasTheNameInAFolderThatIsNoPath() {
        IoProfile unreadable = profile(file("/tmp/\ud800/a.txt", 3, 1, 0, 0), file("a.txt", 4, 10, 0, 0));

        assertThatThrownBy(() -> assertThat(unreadable).file("a.txt").readOps().isEqualTo(4))
                .hasMessageStartingWith("Undecided read ops: 4…7 ops, likely 4");
    }

    @Test
    void knowsNoUpperBoundWhereNobodyCounts() {
        Figure seen =
                Figure.atLeast(Metric.READ_OPS, 4, Source.FLIGHT_RECORDER, "this system does not count operations");
        IoProfile uncounted = profile(
                Map.of(Metric.READ_OPS, seen),
                Unexplained.NONE,
                Optional.of(Measurements.detail(0, file("a.txt", 4, 10, 0, 0))));

        assertThat(uncounted).file("a.txt").readOps().isGreaterThan(3);
        fails(() -> assertThat(uncounted).file("a.txt").readOps().isLessThan(100), """
                Undecided read ops: at least 4 ops, limit: less than 100 ops
                  on file "a.txt" in ImportTest.readsTheFile()
                  why: nothing here counts the operations that the recorder cannot see: this system does not count
                      operations
                      reads  mean size     writes  mean size  file
                          4       10 B          0          –  a.txt""");
        assertThatThrownBy(() -> assertThat(uncounted).doesNotTouch("b.txt"))
                .hasMessageStartingWith("Undecided total ops");
    }

    @Test
    void countsLostEventsAsPerhapsOnThisFile() {
        IoProfile lost = profile(
                Measurements.figures(new Tally(9, 0, 90, 0)),
                Unexplained.NONE,
                Optional.of(Measurements.detail(4_096, file("a.txt", 4, 10, 0, 0))));

        assertThat(lost).file("a.txt").readOps().isBetween(4, 9);
        fails(() -> assertThat(lost).file("a.txt").readOps().isLessThan(5), """
                Undecided read ops: 4…9 ops, likely 4, limit: less than 5 ops
                  on file "a.txt" in ImportTest.readsTheFile()
                  why: 5 ops without a recorder event (the recorder lost some) may belong here, too
                  cure: limit the whole measurement, whose figure is certain: assertThat(iops).readOps()
                      reads  mean size     writes  mean size  file
                          4       10 B          0          –  a.txt
                Incomplete: the recorder lost 4 KiB of its events.""");
    }

    @Test
    void isAsUncertainAsTheWhole() {
        String reason = "copies and first uses of JDK classes cannot be told apart";
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        for (Metric metric : List.of(Metric.READ_OPS, Metric.TOTAL_OPS)) {
            figures.put(metric, Figure.between(metric, 4, 6, 20, Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER, reason));
        }
        IoProfile firstUse = profile(
                figures,
                new Unexplained(new Tally(2, 0, 200, 0), List.of()),
                Optional.of(Measurements.detail(0, file("a.txt", 4, 10, 0, 0))));

        assertThat(firstUse).file("a.txt").readOps().isBetween(4, 20);
        fails(() -> assertThat(firstUse).file("a.txt").readOps().isLessThan(20), """
                Undecided read ops: 4…20 ops, likely 4, limit: less than 20 ops
                  on file "a.txt" in ImportTest.readsTheFile()
                  why: 16 ops without a recorder event (copies, asynchronous channels, native code) may belong here,
                      too: copies and first uses of JDK classes cannot be told apart
                  cure: run the same code once before it is measured, as in @BeforeEach: what happens only the first
                      time stays out
                      reads  mean size     writes  mean size  file
                          4       10 B          0          –  a.txt
                Unexplained: 2 reads (200 B) that no recorder event accounts for, perhaps not the test's (copies,
                    asynchronous channels, native code)""");
    }

    @Test
    void saysThatFilesWereNotRecorded() {
        IoProfile unrecorded =
                profile(Measurements.figures(new Tally(9, 0, 90, 0)), Unexplained.NONE, Optional.empty());

        assertThat(unrecorded).files("*").writeOps().isZero();
        fails(() -> assertThat(unrecorded).file("a.txt"), """
                Undecided what was done on file "a.txt"
                  in ImportTest.readsTheFile()
                  why: only a recorder of single operations can tell files apart, and there was none. Run on a JDK
                      with the jdk.jfr module and without -XX:-FlightRecorder
                No recorder saw the single operations: kernel counters (/proc)""");
        fails(() -> assertThat(unrecorded).files("*").readOps().isPositive(), """
                Undecided read ops: not measured, limit: more than 0 ops
                  on files "*" in ImportTest.readsTheFile()
                  why: only a recorder of single operations can tell files apart, and there was none. Run on a JDK
                      with the jdk.jfr module and without -XX:-FlightRecorder
                No recorder saw the single operations: kernel counters (/proc)""");
        assertThatThrownBy(() -> assertThat(unrecorded).doesNotTouch("*"))
                .hasMessageStartingWith("Undecided total ops");
    }

    @Test
    @SuppressWarnings("NullAway") // callers without null checks
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> assertThat(importing()).file((String) null))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> assertThat(importing()).file((Path) null))
                .withMessage("path");
        assertThatNullPointerException()
                .isThrownBy(() -> assertThat(importing()).files(null))
                .withMessage("glob");
    }

    @Test
    void refusesWhatIsNoNameAndNoGlob() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(importing()).file(""))
                .withMessage("file(name) takes a file's name, the end of its path or all of it, but was given: \"\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(importing()).file("a\0b"))
                .withMessageEndingWith("but was given: \"a\\u0000b\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(importing()).files("*.{csv"))
                .withMessageStartingWith(
                        "a glob such as \"*.csv\" or \"dir/**/*.csv\" was expected, but was: \"*.{csv\" (");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(importing()).doesNotTouch(" "))
                .withMessageEndingWith("but was: \" \" (nothing to match)");
    }

    private static void fails(ThrowingCallable assertion, String text) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(text);
    }
}
