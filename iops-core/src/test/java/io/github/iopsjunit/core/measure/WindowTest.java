package io.github.iopsjunit.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.operations.HiddenChannel;
import io.github.iopsjunit.core.operations.Operation;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WindowTest {

    private final FakeMachine machine = FakeMachine.whole();

    @Test
    void holdsWhatHappensBetweenItsBeginningAndItsEnd() {
        machine.read("/before", 1);
        Window window = machine.begin();
        machine.read("/within", 2);
        machine.copy(30);
        window.end();
        machine.read("/after", 4);

        IoProfile profile = window.profile();

        assertThat(profile.figure(Metric.READ_OPS)).isEqualTo(exact(Metric.READ_OPS, 2));
        assertThat(profile.figure(Metric.BYTES_READ)).isEqualTo(exact(Metric.BYTES_READ, 32));
        assertThat(profile.figure(Metric.WRITE_OPS)).isEqualTo(exact(Metric.WRITE_OPS, 1));
        assertThat(profile.files())
                .singleElement()
                .satisfies(file -> assertThat(file.path()).isEqualTo("/within"));
        assertThat(profile.unexplained().tally()).isEqualTo(new Tally(1, 1, 30, 30));
        assertThat(profile.unexplained().suspects()).isEmpty();
    }

    @Test
    void tellsTheSameForeverOnceItHasEnded() {
        Window window = machine.begin();
        machine.read("/within", 2);
        window.end();
        IoProfile profile = window.profile();
        machine.read("/after", 4);
        window.end();
        assertThat(window.profile()).isSameAs(profile);
        assertThat(window.upperBound(Metric.READ_OPS)).hasValue(1);
    }

    @Test
    void aLiveOneTellsWhatHappenedSoFar() {
        Window window = machine.begin();
        assertThat(window.profile().readOps()).isZero();
        machine.read("/a", 1);
        assertThat(window.profile().readOps()).isEqualTo(1);
        assertThat(window.profile().readOps()).isEqualTo(1);
        machine.read("/a", 1);
        machine.read("/b", 1);
        IoProfile soFar = window.profile();
        assertThat(soFar.readOps()).isEqualTo(3);
        assertThat(soFar.readSizes().count()).isEqualTo(3);
        machine.read("/b", 1);
        window.end();
        IoProfile whole = window.profile();
        assertThat(whole.figure(Metric.READ_OPS)).isEqualTo(exact(Metric.READ_OPS, 4));
        assertThat(whole.files()).allSatisfy(file -> assertThat(file.readOps()).isEqualTo(2));
        assertThat(soFar.readOps()).as("a profile does not change").isEqualTo(3);
    }

    @Test
    void overlappingAndNestedOnesEachHoldTheirOwn() {
        Window first = machine.begin();
        machine.read("/a", 1);
        Window second = machine.begin();
        machine.read("/b", 1);
        Window inner = machine.begin();
        machine.read("/c", 1);
        inner.end();
        first.end();
        machine.read("/d", 1);
        second.end();
        assertThat(paths(first)).containsExactly("/a", "/b", "/c");
        assertThat(paths(second)).containsExactly("/b", "/c", "/d");
        assertThat(paths(inner)).containsExactly("/c");
        assertThat(inner.profile().figure(Metric.READ_OPS)).isEqualTo(exact(Metric.READ_OPS, 1));
    }

    @Test
    void aWindowBegunWhileAnotherIsResolvedLosesNothing() {
        List<Window> begun = new ArrayList<>();
        Window first = machine.begin();
        first.end();
        machine.recorder.duringDrain = () -> {
            begun.add(machine.begin());
            machine.read("/meanwhile", 1);
        };
        first.profile();
        Window second = begun.get(0);
        machine.read("/later", 1);
        second.end();
        assertThat(paths(second)).containsExactly("/later", "/meanwhile");
        assertThat(second.profile().figure(Metric.READ_OPS)).isEqualTo(exact(Metric.READ_OPS, 2));
    }

    @Test
    void aWindowEndedWhileAnotherIsResolvedLosesNothing() {
        Window first = machine.begin();
        Window second = machine.begin();
        machine.read("/a", 1);
        first.end();
        machine.recorder.duringDrain = second::end;
        first.profile();
        machine.read("/after", 1);
        assertThat(paths(second)).containsExactly("/a");
        assertThat(second.profile().figure(Metric.READ_OPS)).isEqualTo(exact(Metric.READ_OPS, 1));
    }

    @Test
    void whenTheRecordingCannotBeReadTheFiguresSaySo() {
        Window window = machine.begin();
        machine.read("/a", 1);
        Window open = machine.begin();
        window.end();
        machine.recorder.broken = true;
        IoProfile profile = window.profile();
        assertThat(profile.detail()).isEmpty();
        assertThat(profile.figure(Metric.READ_OPS).lowerBound()).hasValue(0);
        assertThat(profile.figure(Metric.READ_OPS).upperBound()).hasValue(1);
        assertThat(profile.figure(Metric.READ_OPS).reason())
                .endsWith("the recording could not be read: java.io.IOException: disk full");

        machine.recorder.broken = false;
        machine.read("/b", 1);
        open.end();
        assertThat(open.profile().figure(Metric.READ_OPS).isExact())
                .as("a part of it was in the batch that is lost")
                .isFalse();
        Window next = machine.begin();
        machine.read("/c", 1);
        next.end();
        assertThat(next.profile().figure(Metric.READ_OPS)).isEqualTo(exact(Metric.READ_OPS, 1));
    }

    /** As when our own paths are primed: the thread that resolves would wait for itself. */
    @Test
    void canBeAskedByTheThreadThatResolves() throws Exception {
        machine.recorder.broken = true;
        IoProfile profile = machine.resolver
                .submit(() -> {
                    Window window = machine.begin();
                    window.end();
                    return window.profile();
                })
                .get(30, TimeUnit.SECONDS);
        assertThat(profile.detail()).isEmpty();
    }

    @Test
    void aThreadsWindowBelongsToItsThreadWhileItIsOpen() throws Exception {
        Window window = machine.beginThread();
        machine.read("/a", 1);
        for (Callable<?> asking :
                List.<Callable<?>>of(window::profile, () -> window.upperBound(Metric.READ_OPS), () -> {
                    window.end();
                    return "ended";
                })) {
            assertThatThrownBy(() -> onAnotherThread(asking))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .cause()
                    .hasMessage("a measurement of scope THREAD can only be asked and ended by its own thread, "
                            + Thread.currentThread().getName() + ", while it runs; but it was by another-thread. "
                            + "Use scope PROCESS, or ask after it has ended.");
        }
        machine.read("/b", 1);
        window.end();
        assertThat(onAnotherThread(window::profile).figure(Metric.READ_OPS)).isEqualTo(exact(Metric.READ_OPS, 2));
        assertThat(paths(window)).containsExactly("/a", "/b");
    }

    @Test
    void aThreadsWindowHoldsItsOwnOperationsOnly() throws Exception {
        Window window = machine.beginThread();
        machine.read("/mine", 1);
        onAnotherThread(() -> {
            machine.recorder.add(Operations.on(Operations.read("/anothers", 1), 0, -7, 777, "another-thread"));
            return "done";
        });
        window.end();
        assertThat(paths(window)).containsExactly("/mine");
    }

    @Test
    void upperBoundsAreOfTheCountersAlone() {
        Window window = machine.begin();
        machine.read("/a", 10);
        machine.copy(30);
        assertThat(window.upperBound(Metric.READ_OPS)).hasValue(2);
        assertThat(window.upperBound(Metric.WRITE_OPS)).hasValue(1);
        assertThat(window.upperBound(Metric.TOTAL_OPS)).hasValue(3);
        assertThat(window.upperBound(Metric.BYTES_READ)).hasValue(40);
        assertThat(window.upperBound(Metric.BYTES_WRITTEN)).hasValue(30);
        assertThat(window.upperBound(Metric.TOTAL_BYTES)).hasValue(70);
        assertThat(window.upperBound(Metric.STORAGE_BYTES_READ)).hasValue(4_096);
        assertThat(window.upperBound(Metric.STORAGE_BYTES_WRITTEN)).hasValue(8_192);
        assertThat(machine.recorder.drains).isZero();
        window.end();
        assertThat(FakeMachine.withoutCounters().begin().upperBound(Metric.READ_OPS))
                .isEmpty();
    }

    @Test
    void whatWasNotCountedHasNoUpperBound() {
        Window window = FakeMachine.ofStorageBytes(true).begin();
        assertThat(window.upperBound(Metric.STORAGE_BYTES_READ)).hasValue(4_096);
        for (Metric metric : Metric.values()) {
            if (metric != Metric.STORAGE_BYTES_READ) {
                assertThat(window.upperBound(metric)).as(metric.label()).isEmpty();
            }
        }
        window.end();
        assertThat(window.upperBound(Metric.TOTAL_OPS)).isEmpty();
    }

    @Test
    void storageBytesOfAThreadAreNotCountedWhereOnlyTheProcesssAre() {
        Window window = FakeMachine.ofStorageBytes(true).beginThread();
        window.end();
        assertThat(window.upperBound(Metric.STORAGE_BYTES_READ)).isEmpty();
        assertThat(window.profile().figure(Metric.STORAGE_BYTES_READ).reason()).isEqualTo(FakeMachine.NO_COUNTERS);
    }

    @Test
    void anotherRecordingInTheWindowIsADisturbance() {
        Window window = machine.begin();
        machine.copy(1);
        machine.recorder.disturbances++;
        window.end();
        assertThat(window.profile().unexplained().suspects())
                .containsExactly("another flight recording was started or stopped");
        Window next = machine.begin();
        machine.copy(1);
        next.end();
        assertThat(next.profile().unexplained().suspects()).isEmpty();
    }

    @Test
    void endingIsCheapUntilTooMuchIsWaiting() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            machine.begin().end();
        }
        machine.resolver.submit(() -> "all done").get();
        assertThat(machine.recorder.drains).isZero();
        machine.begin().end();
        machine.resolver.submit(() -> "all done").get();
        assertThat(machine.recorder.drains).isEqualTo(1);
    }

    @Test
    void aWindowOfManyOperationsIsDealtInTheBackground() throws Exception {
        Window window = machine.begin();
        machine.read("/a", 1);
        machine.counters.total = machine.counters.total.plus(new Tally(300_000, 0, 0, 0));
        window.end();
        machine.resolver.submit(() -> "all done").get();
        assertThat(machine.recorder.drains).isEqualTo(1);
        assertThat(paths(window)).containsExactly("/a");
        assertThat(machine.recorder.drains).isEqualTo(1);
    }

    @Test
    void anInterruptNeitherEndsTheWaitNorIsLost() {
        Window window = machine.begin();
        machine.read("/a", 1);
        Thread.currentThread().interrupt();
        try {
            assertThatCode(window::profile).doesNotThrowAnyException();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static List<String> paths(Window window) {
        return window.profile().files().stream()
                .map(file -> file.path())
                .sorted()
                .toList();
    }

    private static Figure exact(Metric metric, long value) {
        return Figure.exact(metric, value, io.github.iopsjunit.core.profile.Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER);
    }

    private static <T> T onAnotherThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "another-thread");
        thread.start();
        return task.get();
    }

    @Test
    void onceThereWereChannelsOfUnseenOperationsACopyIsNoLongerCertain() {
        FakeMachine machine = FakeMachine.whole();
        machine.recorder.channels.add(HiddenChannel.PIPE);
        machine.recorder.unknownChannels.add(HiddenChannel.WATCH_SERVICE);
        Window window = machine.begin();
        machine.copy(100);
        machine.read("/a", 10);
        window.end();
        Figure reads = window.profile().figure(Metric.READ_OPS);
        assertThat(reads.estimate()).hasValue(2);
        assertThat(reads.lowerBound()).hasValue(1);
        assertThat(reads.reason()).contains("pipes, watch services make operations");
    }

    /** That there was one once, of which nothing is open any more, leaves copies certain. */
    @Test
    void wakeUpsAreSuspectedWhileASelectorMayBeOpen() {
        machine.recorder.channels.add(HiddenChannel.SELECTOR);
        machine.counters.eventDescriptors = false;
        machine.engine.resolveNow();
        assertThat(readsOfTwoCopies().lowerBound()).hasValue(2);
        machine.counters.eventDescriptors = true;
        assertThat(readsOfTwoCopies().lowerBound()).hasValue(1);
    }

    @Test
    void withoutAnySelectorNothingElseWakesOneUp() {
        machine.engine.resolveNow();
        assertThat(readsOfTwoCopies().lowerBound()).hasValue(2);
    }

    @Test
    void aSelectorClosedSinceAnAskWasOpenBefore() {
        machine.recorder.channels.add(HiddenChannel.SELECTOR);
        machine.engine.resolveNow();
        Window window = machine.begin();
        machine.copy(100);
        machine.copy(100);
        assertThat(window.profile().figure(Metric.READ_OPS).lowerBound()).hasValue(1);
        machine.counters.eventDescriptors = false;
        window.end();
        assertThat(window.profile().figure(Metric.READ_OPS).lowerBound()).hasValue(1);
    }

    private Figure readsOfTwoCopies() {
        Window window = machine.begin();
        machine.copy(100);
        machine.copy(100);
        window.end();
        return window.profile().figure(Metric.READ_OPS);
    }

    @Test
    void aChildStartedJustBeforeMayBeWhatACopySeemsToBe() {
        FakeMachine machine = FakeMachine.whole();
        machine.recorder.add(Operations.other(Operation.Kind.PROCESS_START, 4711));
        Window window = machine.begin();
        machine.copy(100);
        window.end();
        Figure reads = window.profile().figure(Metric.READ_OPS);
        assertThat(reads.estimate()).hasValue(1);
        assertThat(reads.lowerBound()).hasValue(0);
        assertThat(reads.reason()).contains("a child process was started just before");
    }

    @Test
    void whatItTakesToAnswerIsNotMeasured() {
        FakeMachine machine = FakeMachine.whole();
        Window window = machine.begin();
        machine.recorder.duringDrain = () -> {
            long until = System.nanoTime() + 200_000_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
        };
        window.profile();
        window.end();
        assertThat(window.profile().elapsed()).isLessThan(Duration.ofMillis(200));
    }
}
