package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.operations.HiddenChannel;
import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.operations.OperationBatch;
import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A mark's time is ten times its number. */
class DealerTest {

    private static final long FOREIGN_THREAD = 666;

    private boolean canTakeBack;
    private boolean takenBack;

    private final HiddenChannels channels = new HiddenChannels();
    private final Dealer dealer = new Dealer(
            new OperationJudge(new JdkFiles(Path.of("/no/such/jdk")), new StackJudge(false)),
            osThreadId -> osThreadId == FOREIGN_THREAD && !takenBack,
            osThreadId -> takenBack = canTakeBack,
            channels);

    private record Batch(Map<Long, Long> marks, List<Operation> operations) implements OperationBatch {
        static Batch of(List<Long> marks, Operation... operations) {
            return new Batch(
                    marks.stream().collect(java.util.stream.Collectors.toMap(mark -> mark, mark -> mark * 10)),
                    List.of(operations));
        }

        @Override
        public void forEach(Consumer<Operation> consumer) throws IOException {
            operations.forEach(consumer);
        }

        @Override
        public Set<HiddenChannel> firstUsed() {
            return Set.of(HiddenChannel.PIPE);
        }

        @Override
        public Set<HiddenChannel> unusedBefore() {
            return Set.of(HiddenChannel.PIPE, HiddenChannel.ASYNCHRONOUS_SOCKET);
        }

        @Override
        public void close() {}
    }

    @Test
    void dealsWhatEndsBetweenTheMarks() throws IOException {
        Segment segment = process(1, 2);
        deal(List.of(1L, 2L), readAt(9), readAt(10), readAt(11), readAt(20), readAt(21));
        assertThat(segment.observed().seen()).isEqualTo(new Tally(2, 0, 2, 0));
    }

    @Test
    void dealsToAllWindowsThatOverlap() throws IOException {
        Segment early = process(1, 3);
        Segment late = process(2, 4);
        Segment nested = process(5, 8);
        Segment inner = process(6, 7);
        deal(
                List.of(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L),
                readAt(75),
                readAt(65),
                readAt(45),
                readAt(35),
                readAt(25),
                readAt(15));
        assertThat(reads(early)).isEqualTo(2);
        assertThat(reads(late)).isEqualTo(2);
        assertThat(reads(nested)).isEqualTo(2);
        assertThat(reads(inner)).isEqualTo(1);
    }

    @Test
    void aWindowMayBeginAndEndInDifferentBatches() throws IOException {
        Segment segment = process(1, 9);
        deal(List.of(1L), readAt(5), readAt(11));
        deal(List.of(), readAt(50));
        assertThat(segment.isComplete()).isFalse();
        deal(List.of(9L), readAt(89), readAt(91));
        assertThat(segment.isComplete()).isTrue();
        assertThat(reads(segment)).isEqualTo(3);
    }

    @Test
    void aWindowOfAThreadHoldsThatThreadsOnly() throws IOException {
        Segment segment = Segment.ofThread(7, 1, new WindowTime(new Pauses()));
        segment.endAt(2);
        dealer.add(List.of(segment));
        Operation read = Operations.read("/data", 1);
        deal(
                List.of(1L, 2L),
                Operations.on(read, 15, 7, 70, "mine"),
                Operations.on(read, 15, 8, 80, "another"),
                Operations.on(Operations.other(Operation.Kind.SOCKET_READ, 5), 15, 8, 80, "another"),
                Operations.on(Operations.other(Operation.Kind.BOOT_CLASS, 0), 15, 8, 80, "another"),
                Operations.on(Operations.other(Operation.Kind.PROCESS_START, 4), 15, 8, 80, "another"),
                Operations.on(Operations.other(Operation.Kind.DATA_LOSS, 99), 15, -1, -1, "unknown"));
        assertThat(reads(segment)).isEqualTo(1);
        assertThat(segment.observed().sawSockets()).isFalse();
        assertThat(segment.observed().bootClasses()).isZero();
        assertThat(segment.observed().sawProcessStart()).isFalse();
        assertThat(segment.observed().lostBytes()).as("a loss is everybody's").isEqualTo(99);
    }

    /** They were subtracted by their own counters already. */
    @Test
    void aForeignThreadThatRunsUserCodeIsNotForeign() throws IOException {
        canTakeBack = true;
        Segment segment = process(1, 2);
        deal(
                List.of(1L, 2L),
                Operations.at(Operations.on(Operations.read("/data", 1), 15, 3, FOREIGN_THREAD, "GC Thread#9"), 15));
        assertThat(takenBack).isTrue();
        assertThat(segment.observed().seen().readOps()).isEqualTo(1);
    }

    @Test
    void operationsOfForeignThreadsAreDropped() throws IOException {
        Segment segment = process(1, 2);
        deal(List.of(1L, 2L), Operations.on(Operations.read("/data", 1), 15, 3, FOREIGN_THREAD, "JFR Recorder Thread"));
        assertThat(segment.observed().seen()).isEqualTo(Tally.ZERO);
        assertThat(segment.observed().detail().threads()).isEmpty();
    }

    /** A class is read before it is defined, and the window may end in between. */
    @Test
    void whatIsToldLateIsNotedApart() throws IOException {
        Segment segment = process(1, 2);
        long slack = 50_000_000;
        deal(
                List.of(1L, 2L),
                Operations.at(Operations.other(Operation.Kind.BOOT_CLASS, 0), 15),
                Operations.at(Operations.other(Operation.Kind.BOOT_CLASS, 0), 20 + slack),
                Operations.at(Operations.other(Operation.Kind.BOOT_CLASS, 0), 21 + slack),
                Operations.at(Operations.read("/data", 1), 21),
                Operations.on(Operations.other(Operation.Kind.BOOT_CLASS, 0), 15, 3, FOREIGN_THREAD, "JFR"),
                Operations.on(Operations.other(Operation.Kind.BOOT_CLASS, 0), 25, 3, FOREIGN_THREAD, "JFR"));
        assertThat(segment.observed().bootClasses()).isEqualTo(1);
        assertThat(segment.observed().lateBootClasses()).isEqualTo(1);
        assertThat(segment.observed().foreignBootClasses()).isEqualTo(1);
        assertThat(segment.observed().seen()).isEqualTo(Tally.ZERO);
    }

    @Test
    void aThreadThatEndsJustBeforeTheWindowMayReadInIt() throws IOException {
        Segment segment = process(1, 2);
        Operation end = Operations.other(Operation.Kind.THREAD_END, 0);
        Operation time = Operations.other(Operation.Kind.PROCESSOR_TIME, 0);
        deal(
                List.of(1L, 2L),
                Operations.on(end, 9, 11, 111, "early"),
                Operations.on(end, 15, 12, 112, "within"),
                Operations.on(time, 16, 12, 112, "within"),
                Operations.on(end, 25, 13, 113, "while the counters are read"),
                Operations.on(end, 60_000_000, 14, 114, "late"));
        assertThat(segment.observed().processorTimes()).isEqualTo(1);
        assertThat(segment.observed().mostProcessorTimes()).isEqualTo(3);
    }

    @Test
    void aChildStartedJustBeforeTheWindowMayEndInIt() throws IOException {
        Segment segment = process(1, 2);
        deal(List.of(1L, 2L), Operations.at(Operations.other(Operation.Kind.PROCESS_START, 4711), 9));
        assertThat(segment.observed().sawProcessStart()).isFalse();
        assertThat(segment.observed().sawEarlyProcessStart()).isTrue();
    }

    @Test
    void aClassFromAnAppendedArchiveMayBeReadInTheWindowAndDefinedJustAfter() throws IOException {
        Segment segment = process(1, 2);
        deal(List.of(1L, 2L), Operations.at(Operations.other(Operation.Kind.APPENDED_CLASS, 0), 21));
        assertThat(segment.observed().sawAppendedClasses()).isTrue();
        assertThat(segment.observed().bootClasses()).isZero();
    }

    @Test
    void channelsThatWereSeenOrMayHaveBeenMadeBeforeAreTold() throws IOException {
        assertThat(channels.mayBe(HiddenChannel.ASYNCHRONOUS_SOCKET)).isTrue();
        deal(List.of(1L, 2L));
        assertThat(channels.mayBe(HiddenChannel.PIPE)).isTrue();
        assertThat(channels.mayBe(HiddenChannel.WATCH_SERVICE)).isTrue();
        assertThat(channels.mayBe(HiddenChannel.ASYNCHRONOUS_SOCKET)).isFalse();
        assertThat(channels.mayBe(HiddenChannel.ASYNCHRONOUS_FILE)).isFalse();
    }

    @Test
    void aSplitWindowIsTheSumOfItsSegments() throws IOException {
        Segment first = Segment.ofProcess(1, new WindowTime(new Pauses()));
        dealer.add(List.of(first));
        Segment second = first.splitAt(2);
        dealer.add(List.of(second));
        deal(List.of(1L, 2L), readAt(15), readAt(25));
        assertThat(first.isComplete()).isTrue();
        assertThat(second.isComplete()).isFalse();
        Segment third = second.splitAt(3);
        third.endAt(4);
        dealer.add(List.of(third));
        deal(List.of(3L, 4L), readAt(28), readAt(35), readAt(45));
        assertThat(reads(first)).isEqualTo(1);
        assertThat(reads(second)).isEqualTo(2);
        assertThat(reads(third)).isEqualTo(1);
    }

    /** Asked by another thread in the middle, it would tell too little. */
    @Test
    void aSegmentIsNotCompleteWhileItIsBeingDealt() throws IOException {
        Segment segment = process(1, 2);
        OperationBatch batch = new OperationBatch() {
            @Override
            public Map<Long, Long> marks() {
                return Map.of(1L, 10L, 2L, 20L);
            }

            @Override
            public void forEach(Consumer<Operation> consumer) {
                consumer.accept(readAt(15));
                assertThat(segment.isComplete()).isFalse();
                consumer.accept(readAt(16));
            }

            @Override
            public void close() {}
        };
        dealer.deal(batch);
        assertThat(segment.isComplete()).isTrue();
        assertThat(reads(segment)).isEqualTo(2);
    }

    @Test
    void whatWasDealtToHalfIsNeverComplete() throws IOException {
        Segment segment = process(1, 3);
        Segment open = Segment.ofProcess(2, new WindowTime(new Pauses()));
        dealer.add(List.of(open));
        OperationBatch broken = new OperationBatch() {
            @Override
            public Map<Long, Long> marks() {
                return Map.of(1L, 10L, 2L, 20L, 3L, 30L);
            }

            @Override
            public void forEach(Consumer<Operation> consumer) throws IOException {
                consumer.accept(readAt(15));
                throw new IOException("torn");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> dealer.deal(broken)).hasMessage("torn");
        dealer.forgetAll();
        open.endAt(4);
        deal(List.of(4L), readAt(35));
        assertThat(segment.isComplete()).isFalse();
        assertThat(open.isComplete()).isFalse();
    }

    @Test
    void aWindowWhoseBeginningIsMissingGetsNothing() throws IOException {
        Segment segment = process(1, 2);
        deal(List.of(7L), readAt(15));
        assertThat(reads(segment)).isZero();
        assertThat(segment.isComplete()).isFalse();
    }

    private Segment process(long from, long to) {
        Segment segment = Segment.ofProcess(from, new WindowTime(new Pauses()));
        segment.endAt(to);
        dealer.add(List.of(segment));
        return segment;
    }

    private void deal(List<Long> marks, Operation... operations) throws IOException {
        dealer.deal(Batch.of(marks, operations));
    }

    private static Operation readAt(long nanos) {
        return Operations.at(Operations.read("/data", 1), nanos);
    }

    private static long reads(Segment segment) {
        return segment.observed().seen().readOps();
    }
}
