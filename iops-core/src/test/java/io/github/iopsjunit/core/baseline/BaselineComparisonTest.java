package io.github.iopsjunit.core.baseline;

import static io.github.iopsjunit.core.baseline.Entries.LINUX_17;
import static io.github.iopsjunit.core.baseline.Entries.LINUX_25;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.baseline.Baseline.Found;
import io.github.iopsjunit.core.budget.Breach;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.FileUse;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The texts to the letter, as of all failures. */
class BaselineComparisonTest {

    private static final PathNames NAMES = new PathNames(new Places(
            Path.of("/home/ann/shop"), List.of(new Places.Named(Path.of("/tmp"), Places.TEMPORARY)), Set.of()));
    private static final BaselineSource SOURCE =
            new BaselineSource("iops-baseline.json", LINUX_17, "-Diops.baseline.update=ImportTest.loads");
    private static final StackFrame LINE = new StackFrame("a.ConfigLoader", "load", 42);

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(before);
    }

    private static FileUse use(String path, StackFrame line, boolean firstTouch, Tally tally) {
        return new FileUse(path, line, firstTouch, tally);
    }

    private static Recording run(FileUse... uses) {
        Tally all = List.of(uses).stream().map(FileUse::tally).reduce(Tally.ZERO, Tally::plus);
        return run(all, all, Unexplained.NONE, uses);
    }

    private static Recording run(Tally lower, Tally upper, Unexplained unexplained, FileUse... uses) {
        SizeHistogram reads = sizes(lower.readOps(), lower.bytesRead());
        Detail detail = new Detail(
                        reads,
                        SizeHistogram.EMPTY,
                        List.of(new FileActivity("/tmp/config.bin", reads, SizeHistogram.EMPTY)),
                        List.of(new CallSite("a.ConfigLoader", "load", 42, reads, SizeHistogram.EMPTY)),
                        List.of(),
                        0)
                .withFileUses(List.of(uses));
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        for (Metric metric : Recording.METRICS) {
            long low = Recording.amount(lower, metric);
            figures.put(
                    metric,
                    Figure.between(
                            metric,
                            low,
                            low,
                            Recording.amount(upper, metric),
                            Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER,
                            "network connections make operations that no event shows"));
        }
        return new Recording(
                new IoProfile(
                        new Subject("ImportTest.loads()", Optional.of(Path.of("loads.html"))),
                        Duration.ofMillis(3),
                        figures,
                        Optional.of(detail),
                        List.of(),
                        unexplained,
                        "made up"),
                NAMES);
    }

    private static SizeHistogram sizes(long ops, long bytes) {
        SizeHistogram.Builder builder = new SizeHistogram.Builder();
        for (long op = 0; op < ops; op++) {
            builder.add(bytes / ops);
        }
        return builder.build();
    }

    private static BaselineComparison against(long reads, Recording run) {
        return new BaselineComparison(run, new Found(LINUX_17, Entries.reads(reads)), Tolerances.DEFAULT);
    }

    private static BaselineEntry entry(Tally tally, String file) {
        return new BaselineEntry(tally, Entries.touched(file, "a.ConfigLoader.load", tally), Tally.ZERO);
    }

    @Test
    void namesWhatIsNew() {
        Recording run = run(use("/tmp/config.bin", LINE, false, new Tally(501, 0, 522, 0)));
        String text = """
                More read ops than the baseline: 501 ops, recorded: 3 ops (+498)
                  in ImportTest.loads()
                  More bytes read than the baseline: 522 bytes, recorded: 24 bytes (+498), tolerated: 1 %
                  new: +498 reads of 1 B in ${tempDir}/config.bin, ConfigLoader.java:42
                  baseline: iops-baseline.json, recorded on linux, JDK 17
                  cure: do without it, or accept it: -Diops.baseline.update=ImportTest.loads
                      reads  mean size     writes  mean size  file
                        501        1 B          0          –  /tmp/config.bin
                      reads  mean size     writes  mean size  call site
                        501        1 B          0          –  a.ConfigLoader.load(ConfigLoader.java:42)
                Report: loads.html""";

        for (Locale locale : List.of(Locale.US, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
            Locale.setDefault(locale);
            assertThat(against(3, run).failure(SOURCE).map(Breach::text)).hasValue(text);
        }
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    /** It is to be pasted. */
    @Test
    void neverBreaksOrShortensHowToAccept() {
        String accept = "-Diops.baseline.update='ImportTest#" + "loads a  file, ".repeat(10) + "'";
        Recording run = run(use("/tmp/config.bin", LINE, false, new Tally(501, 0, 522, 0)));

        assertThat(against(3, run).failure(new BaselineSource("iops-baseline.json", LINUX_17, accept)))
                .hasValueSatisfying(breach -> assertThat(breach.text())
                        .contains("\n  cure: do without it, or accept it:\n      " + accept + "\n"));
    }

    @Test
    void keepsWhatIsTheSameOrLessAndOffersTheLatter() {
        Recording three = run(use("/tmp/config.bin", LINE, false, new Tally(3, 0, 24, 0)));

        assertThat(against(3, three).failure(SOURCE)).isEmpty();
        assertThat(against(3, three).improvement()).isEmpty();
        assertThat(against(3, three).isNews()).isFalse();
        assertThat(against(501, three).failure(SOURCE)).isEmpty();
        assertThat(against(501, three).improvement()).hasValue("read ops 501 → 3, bytes read 4,008 → 24");
        assertThat(against(501, three).isNews()).isTrue();
    }

    @Test
    void toleratesAFewBytesEitherWayAndKeepsTheFileStill() {
        Found recorded = new Found(LINUX_17, entry(new Tally(0, 1, 0, 1_000), "${tempDir}/config.bin"));

        for (long bytes : new long[] {991, 1_000, 1_010}) {
            Recording run = run(use("/tmp/config.bin", LINE, false, new Tally(0, 1, 0, bytes)));
            BaselineComparison comparison = new BaselineComparison(run, recorded, Tolerances.DEFAULT);
            assertThat(comparison.failure(SOURCE)).isEmpty();
            assertThat(comparison.isNews()).isFalse();
        }
        Recording more = run(use("/tmp/config.bin", LINE, false, new Tally(0, 1, 0, 1_011)));
        assertThat(new BaselineComparison(more, recorded, Tolerances.DEFAULT)
                        .failure(SOURCE)
                        .map(Breach::text))
                .get()
                .asString()
                .startsWith(
                        "More bytes written than the baseline: 1,011 bytes, recorded: 1,000 bytes (+11), tolerated: 1 %\n")
                .contains("\n  new: +11 bytes written in ${tempDir}/config.bin, ConfigLoader.java:42\n");
    }

    @Test
    void anotherFileWithTheSameNumbersIsNoFailureButNews() {
        Recording run = run(use("/tmp/other.bin", LINE, false, new Tally(3, 0, 24, 0)));

        assertThat(against(3, run).failure(SOURCE)).isEmpty();
        assertThat(against(3, run).isNews()).isTrue();
    }

    @Test
    void leavesFirstTouchOut() {
        Recording run = run(
                use("/tmp/config.bin", LINE, false, new Tally(3, 0, 24, 0)),
                use("/tmp/defaults.bin", new StackFrame("a.Defaults", "<clinit>", 7), true, new Tally(9, 0, 900, 0)));

        assertThat(run.entry()).isEqualTo(Entries.reads(3));
        assertThat(against(3, run).failure(SOURCE)).isEmpty();
        assertThat(against(2, run).failure(SOURCE).map(Breach::text))
                .get()
                .asString()
                .startsWith("More read ops than the baseline: 3 ops, recorded: 2 ops (+1)\n")
                .contains("\nFirst touch: 9 reads (900 B), which are left out of baselines\n");
    }

    @Test
    void anUncertainNumberIsNeitherGreenNorRecorded() {
        Recording run = run(
                new Tally(3, 0, 24, 0),
                new Tally(6, 0, 48, 0),
                new Unexplained(new Tally(3, 0, 24, 0), List.of("network connections")),
                use("/tmp/config.bin", LINE, false, new Tally(3, 0, 24, 0)));

        assertThat(against(3, run).failure(SOURCE).map(Breach::text)).hasValue("""
                Undecided read ops against the baseline: 3…6 ops, likely 3, recorded: 3 ops
                  in ImportTest.loads()
                  Undecided bytes read against the baseline: 24…48 bytes, likely 24, recorded: 24 bytes, tolerated:
                      1 %
                  baseline: iops-baseline.json, recorded on linux, JDK 17
                  why: network connections make operations that no event shows
                  cure: @MeasureIops(warmups = 1) runs the body once before: what happens only the first time stays
                      out
                  cure: keep out of the measured code what may have made the unexplained operations (named below)
                      reads  mean size     writes  mean size  file
                          3        8 B          0          –  /tmp/config.bin
                      reads  mean size     writes  mean size  call site
                          3        8 B          0          –  a.ConfigLoader.load(ConfigLoader.java:42)
                Unexplained: 3 reads (24 B) that no recorder event accounts for, perhaps not the test's: network
                    connections
                Report: loads.html""");
        assertThat(against(6, run).failure(SOURCE)).isEmpty(); // even the most of it keeps the baseline
        assertThat(BaselineText.notCertain(run, SOURCE))
                .startsWith(
                        "Not recorded as a baseline, for it is not certain: read ops: 3…6 ops, likely 3, bytes read:")
                .contains("\n  baseline: iops-baseline.json, which stays as it is\n")
                .contains("\n  why: network connections make operations that no event shows\n")
                .contains("\n  cure: @MeasureIops(warmups = 1) runs the body once before");
        assertThatThrownBy(run::entry).isInstanceOf(IllegalStateException.class);
    }

    /** A warm-up changes nothing where no operation is told. */
    @Test
    void withoutTheRecorderTheCureIsTheRecorder() {
        Recording known = run(new Tally(0, 0, 0, 0), new Tally(6, 0, 48, 0), Unexplained.NONE);
        IoProfile profile = known.profile();
        IoProfile bare = new IoProfile(
                profile.subject(),
                profile.elapsed(),
                profile.figures(),
                Optional.empty(),
                List.of(),
                Unexplained.NONE,
                "made up");

        assertThat(BaselineText.notCertain(new Recording(bare, NAMES), SOURCE))
                .contains("\n  cure: run the tests where the flight recorder can be used, without -XX:-FlightRecorder")
                .doesNotContain("warmups");
    }

    @Test
    void saysThatItWasRecordedOnAnotherJdk() {
        Recording run = run(use("/tmp/config.bin", LINE, false, new Tally(4, 0, 24, 0)));
        Found of25 = new Found(LINUX_25, Entries.reads(3));

        assertThat(new BaselineComparison(run, of25, Tolerances.DEFAULT)
                        .failure(SOURCE)
                        .map(Breach::text))
                .get()
                .asString()
                .contains(
                        "\n  baseline: iops-baseline.json, recorded on linux, JDK 25\n  but this is linux, JDK 17: if");
    }

    @Test
    void namesWhatNobodySaw() {
        Tally copy = new Tally(2, 2, 20, 20);
        Recording run = run(copy, copy, new Unexplained(copy, List.of()));

        assertThat(against(0, run).failure(SOURCE))
                .get()
                .asString()
                .contains("\n  new: +2 reads that no recorder event accounts for (copies, asynchronous channels,")
                .contains("\n  new: +2 writes that no recorder event accounts for");
    }

    @Test
    void saysThatThereIsNone() {
        Recording run = run(use("/tmp/config.bin", LINE, false, new Tally(4, 0, 24, 0)));

        assertThat(BaselineText.missing(run, SOURCE, "nothing is recorded in CI"))
                .startsWith("""
                        No baseline of this test for linux, JDK 17 in iops-baseline.json
                          in ImportTest.loads()
                          measured: read ops 4 ops, write ops 0 ops, bytes read 24 bytes, bytes written 0 bytes
                          why: nothing is recorded in CI
                        """);
    }
}
