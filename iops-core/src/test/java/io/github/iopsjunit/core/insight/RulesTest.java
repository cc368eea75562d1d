package io.github.iopsjunit.core.insight;

import static io.github.iopsjunit.core.insight.Patterns.caller;
import static io.github.iopsjunit.core.insight.Patterns.file;
import static io.github.iopsjunit.core.insight.Patterns.ids;
import static io.github.iopsjunit.core.insight.Patterns.ops;
import static io.github.iopsjunit.core.insight.Patterns.order;
import static io.github.iopsjunit.core.insight.Patterns.profile;
import static io.github.iopsjunit.core.profile.SizeHistogram.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.SlowestOperation;
import io.github.iopsjunit.core.profile.StackFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both floor and ratio, and what must never be taken for a pattern. The samples show each on real files. */
class RulesTest {

    @Test
    void smallReadsNeedFloorAndRatio() {
        assertThat(ids(reads(200, 8))).containsExactly("small-reads");
        assertThat(ids(reads(199, 8))).as("floor").isEmpty();
        assertThat(ids(reads(5_000, 900))).as("ratio: 550 blocks").isEmpty();
    }

    @Test
    void theJdksOwnChunksAreNoSmallReads() {
        assertThat(ids(reads(10_000, 8_192))).isEmpty();
    }

    @Test
    void endOfFileReadsCountForNothing() {
        assertThat(ids(profile(file("a", ops(5_000, 0), EMPTY, order(0, 0, 0, 0)))))
                .isEmpty();
        assertThat(ids(profile(file("a", ops(199, 8).plus(ops(5_000, 0)), EMPTY, order(1, 1, 0, 0)))))
                .isEmpty();
    }

    /** A thousand tiny files read whole are many tiny files, and no lack of a buffer. */
    @Test
    void oneReadForEachFileIsNotUnbuffered() {
        assertThat(ids(profile(tiny(1_000)))).containsExactly("tiny-files");
    }

    @Test
    void throughABufferASmallFileWasOpenedOften() {
        StackFrame site = Patterns.LOADER;
        Caller buffered = new Caller(site, List.of(new StackFrame("java.io.BufferedInputStream", "fill", 1), site));
        AccessPattern order = new AccessPattern(0, 1, 0, false, 0, Optional.of(buffered), Optional.empty());

        assertThat(ids(profile(file("a", ops(1_000, 8), EMPTY, order)))).isEmpty();
    }

    @Test
    void smallWritesNeedFloorAndRatio() {
        assertThat(ids(profile(file("a", EMPTY, ops(200, 8), order(0, 0, 1, 0)))))
                .containsExactly("small-writes");
        assertThat(ids(profile(file("a", EMPTY, ops(199, 8), order(0, 0, 1, 0)))))
                .isEmpty();
        assertThat(ids(profile(file("a", EMPTY, ops(10_000, 8_192), order(0, 0, 1, 0)))))
                .isEmpty();
    }

    @Test
    void repeatedReadsAreOfAFileThatDoesNotChange() {
        assertThat(ids(profile(file("a", ops(20, 100), EMPTY, order(10, 1, 0, 0)))))
                .containsExactly("repeated-reads");
        assertThat(ids(profile(file("a", ops(20, 100), EMPTY, order(9, 1, 0, 0)))))
                .isEmpty();
        assertThat(ids(profile(file("a", ops(20, 100), ops(10, 100), order(10, 10, 10, 0)))))
                .as("written before each")
                .isEmpty();
        assertThat(ids(profile(file("a", ops(20, 100), ops(20, 100), order(10, 1, 1, 0)))))
                .as("followed while it grows")
                .isEmpty();
        assertThat(ids(profile(file("/proc/self/stat", ops(20, 100), EMPTY, order(20, 1, 0, 0)))))
                .as("the kernel changes it")
                .isEmpty();
    }

    @Test
    void forcesPerRecord() {
        assertThat(ids(profile(file("a", EMPTY, ops(40, 100), order(0, 0, 1, 20)))))
                .containsExactly("force-per-record");
        assertThat(ids(profile(file("a", EMPTY, ops(19, 100), order(0, 0, 1, 19)))))
                .isEmpty();
        assertThat(ids(profile(file("a", EMPTY, ops(100, 100), order(0, 0, 1, 20)))))
                .isEmpty();
    }

    @Test
    void tinyFilesAreManyAndNearlyAll() {
        assertThat(ids(profile(tiny(100)))).containsExactly("tiny-files");
        assertThat(ids(profile(tiny(99)))).isEmpty();
        List<FileActivity> mixed = new ArrayList<>(List.of(tiny(100)));
        IntStream.range(0, 30).forEach(i -> mixed.add(file("large" + i, EMPTY, ops(1, 5_000), order(0, 0, 1, 0))));
        assertThat(ids(profile(mixed.toArray(FileActivity[]::new)))).isEmpty();
    }

    @Test
    void pingPong() {
        assertThat(ids(profile(file("a", ops(51, 8), ops(51, 8), order(0, 51, 50, 0)))))
                .containsExactly("ping-pong");
        assertThat(ids(profile(file("a", ops(51, 8), ops(51, 8), order(0, 50, 50, 0)))))
                .isEmpty();
        assertThat(ids(profile(file("a", ops(500, 8_192), ops(500, 8_192), order(0, 500, 500, 0)))))
                .as("block by block")
                .isEmpty();
        assertThat(ids(profile(file("a", ops(1_000, 8), ops(1_000, 8), order(0, 1_000, 1_000, 0)))))
                .as("and not as unbuffered, too: no buffer outlives a turn")
                .containsExactly("ping-pong");
    }

    @Test
    void oneSlowOperation() {
        FileActivity file = file("a", ops(2, 8), EMPTY, order(1, 1, 0, 0));

        assertThat(ids(profile(slowest(500), file))).containsExactly("slow-operation");
        assertThat(ids(profile(slowest(499), file))).isEmpty();
    }

    @Test
    void writtenThenReadIsTheCodesUnderTestNotTheTests() {
        StackFrame write = new StackFrame("com.acme.Spool", "send", 10);
        StackFrame read = new StackFrame("com.acme.Spool", "send", 12);

        assertThat(ids(spooled(100_000, List.of(write, Patterns.TEST), List.of(read, Patterns.TEST))))
                .containsExactly("written-then-read");
        assertThat(ids(spooled(60_000, List.of(write, Patterns.TEST), List.of(read, Patterns.TEST))))
                .as("floor")
                .isEmpty();
        StackFrame later = new StackFrame("com.acme.ImportTest", "imports", 30);
        assertThat(ids(spooled(100_000, List.of(write, Patterns.TEST), List.of(read, later))))
                .as("the test has it written in one line, and read in another")
                .isEmpty();
        assertThat(ids(spooled(100_000, List.of(Patterns.TEST), List.of(later))))
                .isEmpty();
    }

    @Test
    void streamsWithoutANameAndFilesWithoutAnOrderAreNotJudged() {
        assertThat(ids(profile(file(FileActivity.UNNAMED, ops(5_000, 1), EMPTY, order(0, 1, 0, 0)))))
                .isEmpty();
        assertThat(ids(profile(new FileActivity("a", ops(5_000, 1), EMPTY)))).isEmpty();
    }

    @Test
    void filesOfOneLineOfCodeCountTogether() {
        FileActivity[] files = IntStream.range(0, 4)
                .mapToObj(i -> file("part" + i, ops(100, 8), EMPTY, order(1, 1, 0, 0)))
                .toArray(FileActivity[]::new);

        assertThat(Insights.of(profile(files), InsightSettings.DEFAULT))
                .singleElement()
                .satisfies(insight -> assertThat(insight.evidence())
                        .containsExactly("400 reads of 8 B of part0 and 3 more, by Loader.load(Loader.java:42):"
                                + " blocks of 8 KiB would take 4 reads"));
    }

    private static IoProfile reads(long count, long size) {
        return profile(file("a", ops(count, size), EMPTY, order(1, 1, 0, 0)));
    }

    private static FileActivity[] tiny(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> file("f" + i, ops(1, 100), EMPTY, order(1, 1, 0, 0)))
                .toArray(FileActivity[]::new);
    }

    private static Optional<SlowestOperation> slowest(long millis) {
        return Optional.of(new SlowestOperation(
                true,
                "/mnt/share/a",
                8,
                Duration.ofMillis(millis),
                Optional.of(caller(42).site())));
    }

    private static IoProfile spooled(int bytes, List<StackFrame> writing, List<StackFrame> reading) {
        AccessPattern order = new AccessPattern(
                1,
                1,
                1,
                true,
                0,
                Optional.of(new Caller(reading.get(0), reading)),
                Optional.of(new Caller(writing.get(0), writing)));
        return profile(file("spool", ops(1, bytes), ops(1, bytes), order));
    }
}
