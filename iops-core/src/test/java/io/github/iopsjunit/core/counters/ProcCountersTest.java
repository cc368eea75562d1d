package io.github.iopsjunit.core.counters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcCountersTest {

    @TempDir
    Path directory;

    private FakeProc proc;

    @BeforeEach
    void makeProc() throws IOException {
        proc = new FakeProc(directory);
        proc.process(100, 200, 1_000, 2_000);
    }

    @Test
    void foreignThreadsAreSubtracted() throws IOException {
        proc.thread(20, "java", 1, 1, 1, 1);
        proc.thread(21, "JFR Recorder Th", 50, 60, 500, 600);
        ProcCounters counters = proc.counters();
        Reading before = read(counters);
        proc.process(130, 250, 1_400, 2_900);
        proc.thread(20, "java", 21, 31, 301, 801);
        proc.thread(21, "JFR Recorder Th", 60, 80, 600, 700);

        Delta delta = before.until(read(counters));

        assertThat(delta.foreignThreads()).isEqualTo(new Tally(10, 20, 100, 100));
        assertThat(FakeProc.sum(delta)).isEqualTo(new Tally(30, 50, 400, 900));
        assertThat(delta.doubts()).isEmpty();
        assertThat(delta.logical()).isTrue();
    }

    /** Each of our reads is an operation of the process; the fake does not count them, so they are missing from the rest. */
    @Test
    void ourOwnReadsAreSubtracted() throws IOException {
        ProcCounters counters = proc.counters();
        Reading before = read(counters);
        Delta delta = before.until(read(counters));
        assertThat(delta.measuring().readOps()).isPositive();
        assertThat(delta.measuring().bytesRead()).isPositive();
        assertThat(delta.raw()).isEqualTo(Tally.ZERO.minus(delta.measuring()));
    }

    @Test
    void aForeignThreadBornInTheWindowCountsFromZero() throws IOException {
        proc.thread(20, "java", 0, 0, 0, 0);
        ProcCounters counters = proc.counters();
        Reading before = read(counters);
        proc.process(107, 203, 1_070, 2_030);
        proc.thread(21, "GC Thread#1", 7, 3, 70, 30);
        proc.lastBorn(21);

        Delta delta = before.until(read(counters));

        assertThat(delta.foreignThreads()).isEqualTo(new Tally(7, 3, 70, 30));
        assertThat(delta.doubts()).isEmpty();
    }

    /** Three reads lie between: of the process's counters, of the thread's for the last time, and of the thread born last. */
    @Test
    void threadsAreOnlyReadWhenTheProcessDidMoreThanWeDid() throws IOException {
        proc.thread(21, "JFR Recorder Th", 1, 1, 10, 10);
        ProcCounters counters = proc.counters();
        for (int readings = 0; readings < 4; readings++) {
            read(counters);
        }
        Reading before = read(counters);
        long bytes = Files.size(proc.path().processIo())
                + Files.size(proc.path().taskIo(21))
                + Files.size(proc.path().loadAverage());
        proc.thread(21, "JFR Recorder Th", 9, 9, 90, 90);
        proc.process(103, 200, 1_000 + bytes, 2_000);
        Delta still = before.until(read(counters));
        assertThat(still.measuring().readOps()).isEqualTo(3);
        assertThat(still.raw()).isEqualTo(Tally.ZERO);
        assertThat(still.foreignThreads()).isEqualTo(Tally.ZERO);

        proc.process(104, 201, 1_000 + bytes, 2_000);
        Delta moved = before.until(read(counters));
        assertThat(moved.foreignThreads()).isEqualTo(new Tally(8, 8, 80, 80));
    }

    /** What it reads itself moves its own counters, after it has read them. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aReadingByOurOwnThreadIsNoStartingPoint() throws Exception {
        CounterProbe counters = CounterProbes.linux(ProcPath.SYSTEM);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        Path file = Files.write(directory.resolve("file"), new byte[2]);
        try {
            executor.submit(counters::excludeCallingThread).get();
            for (int round = 0; round < 200; round++) {
                executor.submit(counters::readProcess).get();
                Reading before = counters.readProcess().orElseThrow();
                Files.readAllBytes(file);
                Delta delta = before.until(counters.readProcess().orElseThrow());
                assertThat(delta.raw().readOps()).as("round " + round).isGreaterThanOrEqualTo(2);
            }
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void aForeignThreadThatEndedLeavesADoubt() throws IOException {
        proc.thread(21, "GC Thread#1", 7, 3, 70, 30);
        ProcCounters counters = proc.counters();
        Reading before = read(counters);
        proc.ended(21);
        proc.lastBorn(22);

        Delta delta = before.until(read(counters));

        assertThat(delta.foreignThreads()).isEqualTo(Tally.ZERO);
        assertThat(delta.doubts()).containsExactly("a JVM thread ended, and what it did last cannot be told");
    }

    @Test
    void aForeignThreadThatCannotBeReadAnyMoreLeavesADoubt() throws IOException {
        proc.thread(21, "GC Thread#1", 7, 3, 70, 30);
        ProcCounters counters = proc.counters();
        Reading before = read(counters);
        proc.ended(21);
        proc.lastBorn(22);
        read(counters);
        proc.unreadable(21, "GC Thread#1");
        proc.lastBorn(23);
        assertThat(before.until(read(counters)).doubts())
                .containsExactly("a JVM thread ended, and what it did last cannot be told");
    }

    /** They end whenever there is little to compile, and make control group polls only. */
    @Test
    void aCompilerThreadThatEndedLeavesNone() throws IOException {
        proc.thread(21, "C1 CompilerThre", 7, 3, 70, 30);
        ProcCounters counters = proc.counters();
        Reading before = read(counters);
        proc.ended(21);
        proc.lastBorn(22);
        Delta delta = before.until(read(counters));
        assertThat(delta.doubts()).isEmpty();
        assertThat(delta.compilers()).isEqualTo(new CompilerReads(new Tally(7, 0, 70, 0), true, true));
    }

    @Test
    void whatCompilersReadByAndByIsKnown() throws IOException {
        proc.thread(21, "C1 CompilerThre", 7, 3, 70, 30);
        proc.thread(22, "VM Thread", 100, 100, 100, 100);
        ProcCounters counters = proc.counters();
        Reading before = read(counters);
        proc.thread(21, "C1 CompilerThre", 9, 3, 90, 30);
        assertThat(before.until(read(counters)).compilers())
                .isEqualTo(new CompilerReads(new Tally(9, 0, 90, 0), false, true));
    }

    @Test
    void whereAllCompilersThereMayBeAreThereNoneComesAndGoes() throws IOException {
        JvmPerformanceData two = JvmPerformanceData.of(
                JvmPerformanceDataTest.literal(ByteOrder.LITTLE_ENDIAN, Map.of("sun.ci.threads", 2L)));
        proc.thread(21, "C1 CompilerThre", 7, 3, 70, 30);
        ProcCounters counters = proc.counters(two);
        Reading one = read(counters);
        proc.thread(22, "C2 CompilerThre", 7, 3, 70, 30);
        proc.lastBorn(22);
        Reading both = read(counters);
        assertThat(one.until(both).compilers().unseen()).isTrue();
        assertThat(both.until(read(counters)).compilers().unseen()).isFalse();
        proc.ended(22);
        proc.lastBorn(23);
        assertThat(both.until(read(counters)).compilers())
                .isEqualTo(new CompilerReads(new Tally(14, 0, 140, 0), true, true));
    }

    @Test
    void aThreadOfTheUsersThatEndedLeavesNone() throws IOException {
        proc.thread(21, "pool-1-thread-1", 7, 3, 70, 30);
        ProcCounters counters = proc.counters();
        Reading before = read(counters);
        proc.ended(21);
        proc.lastBorn(22);
        assertThat(before.until(read(counters)).doubts()).isEmpty();
    }

    @Test
    void aThreadThatNamedItselfInTheWindowIsSubtractedFromItsBeginning() throws IOException {
        proc.thread(21, "java", 1, 1, 10, 10);
        ProcCounters counters = proc.counters();
        Reading before = read(counters);
        proc.thread(21, "VM Periodic Tas", 5, 4, 50, 40);
        assertThat(before.until(read(counters)).foreignThreads()).isEqualTo(new Tally(4, 3, 40, 30));
    }

    @Test
    void threadsThatNeverStandStillLeaveADoubt() throws IOException {
        ThreadTable table = proc.threads();
        ProcReading steady = reading(table, true);
        ProcReading torn = reading(table, false);
        assertThat(steady.until(torn).doubts())
                .containsExactly("JVM threads did I/O all the while the counters were read");
        assertThat(torn.until(steady).doubts()).hasSize(1);
        assertThat(steady.until(reading(table, true)).doubts()).isEmpty();
    }

    @Test
    void aChildAwaitedAtEitherEndIsNoticed() throws Exception {
        proc.thread(21, "process reaper", 0, 0, 0, 0);
        ProcCounters counters = proc.counters();
        Process child = new ProcessBuilder("cat").start();
        while (!ReaperThreads.isAnyWaiting()) {
            Thread.onSpinWait(); // one that idled wakes up a little later: the recorder tells of the start
        }
        Reading before = read(counters);
        child.getOutputStream().close();
        child.waitFor();
        while (ReaperThreads.isAnyWaiting()) {
            Thread.onSpinWait(); // it told us of the end before it went back to its pool
        }
        Reading between = read(counters);
        assertThat(before.until(between).childAwaited()).isTrue();
        assertThat(between.until(read(counters)).childAwaited())
                .as("the thread idles for a minute")
                .isFalse();
    }

    @Test
    void classesAreCountedWhereTheMachineTells() throws IOException {
        ThreadTable table = proc.threads();
        ProcReading.JvmCounters none =
                new ProcReading.JvmCounters(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        ProcReading.JvmCounters some =
                new ProcReading.JvmCounters(OptionalLong.of(1_000), OptionalLong.of(10), OptionalLong.empty());
        ProcReading.JvmCounters more =
                new ProcReading.JvmCounters(OptionalLong.of(1_400), OptionalLong.of(13), OptionalLong.empty());
        Delta told = reading(table, some).until(reading(table, more));
        assertThat(told.systemClassBytes()).hasValue(400);
        assertThat(told.sharedClasses()).isEqualTo(3);
        assertThat(reading(table, none).until(reading(table, none)).systemClassBytes())
                .isEmpty();
    }

    @Test
    void readsTheCallingThreadsCounters() throws IOException {
        proc.thread(20, "main", 10, 20, 30, 40);
        proc.thread(21, "JFR Recorder Th", 1, 1, 1, 1);
        proc.callingThread(20);
        ProcCounters counters = proc.counters();
        Reading before = counters.readThread().orElseThrow();
        proc.thread(20, "main", 14, 25, 36, 47);
        proc.thread(21, "JFR Recorder Th", 9, 9, 9, 9);
        Delta delta = before.until(counters.readThread().orElseThrow());
        assertThat(delta.measuring().readOps()).isEqualTo(1);
        assertThat(FakeProc.sum(delta)).isEqualTo(new Tally(4, 5, 6, 7));
        assertThat(delta.foreignThreads()).isEqualTo(Tally.ZERO);
    }

    @Test
    void theCallingThreadCanBeDeclaredOurs() throws IOException {
        proc.thread(20, "iops-resolver", 0, 0, 0, 0);
        proc.callingThread(20);
        ProcCounters counters = proc.counters();
        counters.excludeCallingThread();
        assertThat(counters.isForeign(20)).isTrue();
        assertThat(counters.isForeign(21)).isFalse();
    }

    @Test
    void saysWhichFileCannotBeRead() throws IOException {
        ProcCounters counters = proc.counters();
        assertThatThrownBy(counters::readThread)
                .isInstanceOf(CountersUnavailableException.class)
                .hasMessageContaining(directory.resolve("thread-self/io").toString());
        assertThatThrownBy(counters::excludeCallingThread)
                .isInstanceOf(CountersUnavailableException.class)
                .hasMessageContaining(directory.resolve("thread-self").toString());
    }

    @Test
    void anInterruptIsKeptAndHarmless() throws IOException {
        ProcCounters counters = proc.counters();
        Thread.currentThread().interrupt();
        try {
            read(counters);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            read(counters);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aFileIsReadToItsEnd() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "12345");
        OwnReads own = new OwnReads();
        try (ProcFile kept = new ProcFile(file, own)) {
            assertThat(kept.read().remaining()).isEqualTo(5);
            Files.writeString(file, "123");
            assertThat(kept.read().remaining()).isEqualTo(3);
        }
        assertThat(own.ofProcess().tally()).isEqualTo(new Tally(2, 0, 8, 0));
        assertThat(own.ofThread().tally()).isEqualTo(new Tally(2, 0, 8, 0));
    }

    private static Reading read(ProcCounters counters) {
        return counters.readProcess().orElseThrow();
    }

    private static ProcReading reading(ThreadTable table, boolean oneInstant) {
        ProcReading.JvmCounters none =
                new ProcReading.JvmCounters(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        return new ProcReading(IoCounters.ZERO, Map.of(), table, IoCounters.ZERO, none, oneInstant, false);
    }

    private static ProcReading reading(ThreadTable table, ProcReading.JvmCounters jvm) {
        return new ProcReading(IoCounters.ZERO, Map.of(), table, IoCounters.ZERO, jvm, true, false);
    }
}
