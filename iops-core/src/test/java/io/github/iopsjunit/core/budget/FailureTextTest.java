package io.github.iopsjunit.core.budget;

import static io.github.iopsjunit.core.budget.Profiles.detail;
import static io.github.iopsjunit.core.budget.Profiles.exact;
import static io.github.iopsjunit.core.budget.Profiles.file;
import static io.github.iopsjunit.core.budget.Profiles.ops;
import static io.github.iopsjunit.core.profile.Metric.BYTES_WRITTEN;
import static io.github.iopsjunit.core.profile.Metric.READ_OPS;
import static io.github.iopsjunit.core.profile.Metric.STORAGE_BYTES_READ;
import static io.github.iopsjunit.core.profile.Metric.WRITE_OPS;
import static io.github.iopsjunit.core.profile.SizeHistogram.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The texts to the letter: whoever changes one sees here what a tired person reads at a red build. */
class FailureTextTest {

    private static final FileActivity DATA = file("/home/ann/project/target/data.csv", ops(1_003, 100), EMPTY);
    private static final FileActivity LOG = file("import.log", EMPTY, ops(1, 512));
    private static final Detail DETAIL = detail(
            List.of(DATA, LOG),
            List.of(
                    new CallSite("com.acme.imports.CsvLoader", "load", 42, ops(1_003, 100), EMPTY),
                    new CallSite(CallSite.UNKNOWN, "", 0, EMPTY, ops(1, 512))));
    private static final Tally TALLY = new Tally(1_003, 1, 100_300, 512);

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    void saysWhatIsWrongAndWhatWasRecorded() {
        IoProfile profile = Profiles.of(
                Profiles.TEST,
                exact(TALLY),
                Optional.of(DETAIL),
                List.of(
                        new Exclusion(Exclusion.Kind.MEASURING, new Tally(1, 0, 120, 0)),
                        new Exclusion(Exclusion.Kind.CLASS_LOADING, new Tally(1_234, 0, 99_000, 0)),
                        new Exclusion(Exclusion.Kind.SOCKETS, Tally.ZERO)),
                Unexplained.NONE);

        assertText(Limit.of(READ_OPS, Comparison.LESS_THAN, 100), profile, """
                Too many read ops: 1,003 ops, limit: less than 100 ops
                  in ImportTest.readsTheFile()
                      reads  mean size     writes  mean size  file
                      1,003      100 B          0          –  /home/ann/project/target/data.csv
                          0          –          1      512 B  import.log
                      reads  mean size     writes  mean size  call site
                      1,003      100 B          0          –  com.acme.imports.CsvLoader.load(CsvLoader.java:42)
                          0          –          1      512 B  (no caller recorded)
                Excluded: 1 op of the measuring itself, 1,234 ops of class loading
                Report: readsTheFile.html
                This budget would have passed:
                  @IopsBudget(maxReadOps = 1003)""");
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));

        saysWhatIsWrongAndWhatWasRecorded();
    }

    @Test
    void tellsOneOfEachInTheSingular() {
        Detail detail = detail(List.of(file("a.txt", EMPTY, ops(1, 1))), List.of());
        IoProfile profile = Profiles.of(
                new Subject("T.one()", Optional.empty()),
                exact(new Tally(0, 1, 0, 1)),
                Optional.of(detail),
                List.of(new Exclusion(Exclusion.Kind.CONSOLE, new Tally(0, 1, 0, 80))),
                new Unexplained(new Tally(1, 0, 1, 0), List.of()));

        assertText(Limit.of(WRITE_OPS, Comparison.EQUAL_TO, 0), profile, """
                Too many write ops: 1 op, limit: exactly 0 ops
                  in T.one()
                      reads  mean size     writes  mean size  file
                          0          –          1        1 B  a.txt
                Excluded: 1 op of console output
                Unexplained: 1 read (1 B) that no recorder event accounts for, counted as the test's (copies,
                    asynchronous channels, native code)
                This budget would have passed:
                  @IopsBudget(maxWriteOps = 1)""");
    }

    @Test
    void tellsBoundsReasonAndCuresOfWhatIsUndecided() {
        Map<Metric, Figure> figures = exact(TALLY);
        figures.put(
                READ_OPS,
                Figure.between(
                        READ_OPS,
                        1_003,
                        1_003,
                        1_043,
                        Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER,
                        "40 reads that nobody saw may be of sockets with a time-out, which were open"));
        IoProfile profile = Profiles.of(
                Profiles.TEST,
                figures,
                Optional.of(DETAIL),
                List.of(),
                new Unexplained(new Tally(40, 2, 320, 16), List.of("sockets with a time-out", "selector wake-ups")));

        assertText(Limit.atMost(READ_OPS, 1_020), profile, """
                Undecided read ops: 1,003…1,043 ops, likely 1,003, limit: at most 1,020 ops
                  in ImportTest.readsTheFile()
                  why: 40 reads that nobody saw may be of sockets with a time-out, which were open
                  cure: count named files only: assertThat(iops).file("data.csv").readOps()
                  cure: run the same code once before it is measured, as in @BeforeEach: what happens only the first
                      time stays out
                  cure: keep out of the measured code what may have made the unexplained operations (named below)
                      reads  mean size     writes  mean size  file
                      1,003      100 B          0          –  /home/ann/project/target/data.csv
                          0          –          1      512 B  import.log
                      reads  mean size     writes  mean size  call site
                      1,003      100 B          0          –  com.acme.imports.CsvLoader.load(CsvLoader.java:42)
                          0          –          1      512 B  (no caller recorded)
                Unexplained: 40 reads (320 B) and 2 writes (16 B) that no recorder event accounts for, perhaps not
                    the test's: sockets with a time-out, selector wake-ups
                Report: readsTheFile.html""");
        assertTextOn("file \"data.csv\"", Limit.atMost(READ_OPS, 1_020), profile, """
                Undecided read ops: 1,003…1,043 ops, likely 1,003, limit: at most 1,020 ops
                  on file "data.csv" in ImportTest.readsTheFile()
                  why: 40 reads that nobody saw may be of sockets with a time-out, which were open
                  cure: run the same code once before it is measured, as in @BeforeEach: what happens only the first
                      time stays out
                  cure: keep out of the measured code what may have made the unexplained operations (named below)
                      reads  mean size     writes  mean size  file
                      1,003      100 B          0          –  /home/ann/project/target/data.csv
                          0          –          1      512 B  import.log
                      reads  mean size     writes  mean size  call site
                      1,003      100 B          0          –  com.acme.imports.CsvLoader.load(CsvLoader.java:42)
                          0          –          1      512 B  (no caller recorded)
                Unexplained: 40 reads (320 B) and 2 writes (16 B) that no recorder event accounts for, perhaps not
                    the test's: sockets with a time-out, selector wake-ups
                Report: readsTheFile.html""");
    }

    @Test
    void saysThatNothingWasMeasured() {
        IoProfile profile = Profiles.of(
                new Subject("T.storage()", Optional.empty()),
                Map.of(
                        STORAGE_BYTES_READ,
                        Figure.notMeasured(STORAGE_BYTES_READ, "this kernel does not count them: run on Linux")),
                Optional.empty(),
                List.of(),
                Unexplained.NONE);

        assertText(Limit.of(STORAGE_BYTES_READ, Comparison.EQUAL_TO, 0), profile, """
                Undecided storage bytes read: not measured, limit: exactly 0 bytes
                  in T.storage()
                  why: this kernel does not count them: run on Linux
                No recorder saw the single operations: kernel counters (/proc)""");
    }

    @Test
    void saysThatALowerBoundIsNoUpperBound() {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        figures.put(
                READ_OPS,
                Figure.atLeast(READ_OPS, 14, Source.FLIGHT_RECORDER, "this system does not count operations"));
        IoProfile profile = Profiles.of(
                new Subject("T.mac()", Optional.empty()),
                figures,
                Optional.of(detail(List.of(file("a.txt", ops(14, 10), EMPTY)), List.of(), 2_048)),
                List.of(),
                Unexplained.NONE);

        assertText(Limit.atMost(READ_OPS, 20), profile, """
                Undecided read ops: at least 14 ops, limit: at most 20 ops
                  in T.mac()
                  why: this system does not count operations
                      reads  mean size     writes  mean size  file
                         14       10 B          0          –  a.txt
                Incomplete: the recorder lost 2 KiB of its events.""");
        assertText(Limit.atMost(READ_OPS, 13), profile, """
                Too many read ops: at least 14 ops, limit: at most 13 ops
                  in T.mac()
                      reads  mean size     writes  mean size  file
                         14       10 B          0          –  a.txt
                Incomplete: the recorder lost 2 KiB of its events.""");
    }

    @Test
    void tellsTheDirectionOfOtherLimits() {
        IoProfile profile = Profiles.of(new Subject("T.other()", Optional.empty()), exact(TALLY), Detail.EMPTY);

        assertText(Limit.of(READ_OPS, Comparison.AT_LEAST, 2_000), profile, """
                Too few read ops: 1,003 ops, limit: at least 2,000 ops
                  in T.other()
                No single operation was recorded.""");
        assertText(Limit.of(READ_OPS, Comparison.NOT_EQUAL_TO, 1_003), profile, """
                Unwanted number of read ops: 1,003 ops, limit: anything but 1,003 ops
                  in T.other()
                No single operation was recorded.""");
        assertText(new Limit(BYTES_WRITTEN, Comparison.BETWEEN, 10, 20), profile, """
                Too many bytes written: 512 bytes, limit: between 10 and 20 bytes
                  in T.other()
                No single operation was recorded.""");
    }

    @Test
    void ranksByWhatIsLimitedAndShowsTheFirstFive() {
        List<FileActivity> files = new ArrayList<>();
        for (int index = 1; index <= 7; index++) {
            files.add(file("read" + index, ops(10 - index, 1), ops(0, 0)));
        }
        files.add(file("written", EMPTY, ops(1, 5_000)));
        IoProfile profile = Profiles.of(
                new Subject("T.rank()", Optional.empty()),
                exact(new Tally(42, 1, 42, 5_000)),
                detail(files, List.of()));

        assertText(Limit.atMost(BYTES_WRITTEN, 1_000), profile, """
                Too many bytes written: 5,000 bytes (4.9 KiB), limit: at most 1,000 bytes
                  in T.rank()
                      reads  mean size     writes  mean size  file
                          0          –          1    4.9 KiB  written
                          9        1 B          0          –  read1
                          8        1 B          0          –  read2
                          7        1 B          0          –  read3
                          6        1 B          0          –  read4
                                                              … and 3 more
                This budget would have passed:
                  @IopsBudget(maxBytesWritten = "5000 B")""");
    }

    @Test
    void cannotBeBrokenByHostileNames() {
        String path = "/tmp/x\n::add-mask::\u001b[2J<script>/" + "d".repeat(300) + "/[[ATTACHMENT|/etc/passwd]]";
        Detail detail = detail(
                List.of(file(path, ops(3, 10), EMPTY)),
                List.of(new CallSite("a." + "Long".repeat(40), "m".repeat(80), 7, ops(3, 10), EMPTY)));
        IoProfile profile = Profiles.of(
                new Subject("T.\n##vso[task.complete]" + "t".repeat(300), Optional.of(Path.of("a\n::error::b.html"))),
                exact(new Tally(3, 0, 30, 0)),
                Optional.of(detail),
                List.of(),
                new Unexplained(new Tally(1, 0, 1, 0), List.of("thread \"\n##[error]" + "n".repeat(300) + "\"")));

        assertText(Limit.atMost(READ_OPS, 1), profile, """
                Too many read ops: 3 ops, limit: at most 1 op
                  in T.\\n# #vso[task.complete]tttt…tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt
                      reads  mean size     writes  mean size  file
                          3       10 B          0          –  /tmp/x\\n: :add-ma…dddddddd/[ [ATTACHMENT|/etc/passwd]]
                      reads  mean size     writes  mean size  call site
                          3       10 B          0          –  LongLongLongLongL…LongLongLongLongLongLongLong.java:7)
                Unexplained: 1 read (1 B) that no recorder event accounts for, perhaps not the test's: thread "\\n#
                    #[error]nnnnnnnnnnnnnnnnnnnnnnn…nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
                Report: a\\n: :error: :b.html
                This budget would have passed:
                  @IopsBudget(maxReadOps = 3)""");
    }

    private static void assertText(Limit limit, IoProfile profile, String text) {
        assertTextOn("", limit, profile, text);
    }

    private static void assertTextOn(String target, Limit limit, IoProfile profile, String text) {
        Judgement judgement = Judgement.of(limit, profile.figure(limit.metric().counted()), target);
        String actual = FailureText.of(judgement, profile);
        assertThat(actual).isEqualTo(text);
        assertThat(actual.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }
}
