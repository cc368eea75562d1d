package io.github.iopsjunit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Touched;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real engine, on files whose operations are known by construction. */
@EnabledOnOs(OS.LINUX)
class FaceTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(Scope.class)
    void measuresACode(Scope scope) throws IOException {
        Path file = directory.resolve("measured.txt");
        IoProfile profile = Iops.measure(scope, () -> write(file, 3));
        assertExact(profile, Metric.WRITE_OPS, 3);
        assertExact(profile, Metric.READ_OPS, 0);
        assertExact(profile, Metric.BYTES_WRITTEN, 21);
        assertThat(profile.files()).singleElement().satisfies(activity -> {
            assertThat(activity.path()).isEqualTo(file.toString());
            assertThat(activity.writeOps()).isEqualTo(3);
        });
        assertThat(profile.callSites())
                .extracting(site -> site.location().replaceAll(":\\d+", ""))
                .containsExactly("FaceTest.java");
        assertThat(profile.threads())
                .extracting(thread -> thread.name())
                .containsExactly(Thread.currentThread().getName());
        assertThat(profile.elapsed()).isPositive();
        assertThat(profile.method()).startsWith("scope " + scope);
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void tellsTheSameLiveAndClosed(Scope scope) throws IOException {
        Path file = directory.resolve("live.txt");
        IopsMeasurement iops = Iops.start(scope);
        try (iops) {
            write(file, 2);
            assertThat(iops.writeOps()).isEqualTo(2);
            assertThat(iops.upperBound(Metric.WRITE_OPS).orElseThrow()).isGreaterThanOrEqualTo(2);
            write(file, 1);
            assertThat(iops.writeOps()).isEqualTo(3);
        }
        write(file, 5);
        iops.close();
        assertThat(iops.writeOps()).isEqualTo(3);
        assertThat(iops.profile()).isSameAs(iops.profile());
        assertThat(iops.bytesWritten()).isEqualTo(iops.profile().bytesWritten()).isEqualTo(21);
        assertThat(iops.totalOps()).isEqualTo(iops.profile().totalOps());
        assertThat(iops.elapsed()).isEqualTo(iops.profile().elapsed());
        assertThat(iops.figure(Metric.WRITE_OPS)).isEqualTo(iops.profile().figure(Metric.WRITE_OPS));
        assertThat(iops.writeSizes().count()).isEqualTo(3);
        assertThat(iops.readSizes().count()).isZero();
        assertThat(iops).hasToString("measurement");
    }

    /** Answers take milliseconds, in which the code under test waits, and the first mark of a JVM takes a tenth of one. */
    @ParameterizedTest
    @EnumSource(Scope.class)
    void placesOperationsWithinTheTimeThatItMeasured(Scope scope) throws IOException {
        Path file = directory.resolve("times.txt");
        for (int i = 0; i < 100; i++) {
            IopsMeasurement iops = Iops.start(scope);
            try (iops) {
                write(file, 1);
                assertThat(iops.writeOps()).isEqualTo(1);
                try (IopsMeasurement phase = iops.phase("write")) {
                    write(file, 1);
                    assertThat(phase.writeOps()).isEqualTo(1);
                }
                assertThat(iops.upperBound(Metric.WRITE_OPS).orElseThrow()).isGreaterThanOrEqualTo(2);
                write(file, 1);
            }
            IoProfile profile = iops.profile();
            assertThat(profile.files()).singleElement().satisfies(activity -> {
                Touched touched = activity.touched().orElseThrow();
                assertThat(touched.first()).isLessThan(touched.last()).isGreaterThanOrEqualTo(Duration.ZERO);
                assertThat(touched.last()).isLessThanOrEqualTo(profile.elapsed());
            });
            IoProfile phase = profile.phases().get(0).profile();
            assertThat(phase.files().get(0).touched().orElseThrow().last()).isLessThanOrEqualTo(phase.elapsed());
        }
    }

    @Test
    void timeIsLeftOutForWhichItsOwnThreadWaitedAndNoOther() throws Exception {
        IopsMeasurement whole = Iops.start();
        IopsMeasurement asked = whole.phase("asked");
        IopsMeasurement silent = whole.phase("silent");
        long began = System.nanoTime();
        onAnotherThread(() -> {
            for (int i = 0; i < 20; i++) {
                whole.profile();
            }
            return "done";
        });
        long others = System.nanoTime() - began;
        for (int i = 0; i < 20; i++) {
            asked.profile();
        }
        long own = System.nanoTime() - began - others;
        whole.close();
        IoProfile profile = whole.profile();
        assertThat(profile.elapsed().toNanos()).isGreaterThanOrEqualTo(others);
        assertThat(silent.profile().elapsed()).isLessThanOrEqualTo(profile.elapsed());
        assertThat(asked.profile().elapsed()).isLessThanOrEqualTo(profile.elapsed());
        long longest = System.nanoTime() - began - own / 2;
        assertThat(profile.elapsed().toNanos()).isLessThan(longest);
    }

    @Test
    void measurementsMayBeNested() throws IOException {
        Path file = directory.resolve("nested.txt");
        try (IopsMeasurement outer = Iops.start();
                IopsMeasurement mine = Iops.start(Scope.THREAD)) {
            write(file, 1);
            assertExact(Iops.measure(() -> write(file, 2)), Metric.WRITE_OPS, 2);
            assertExact(Iops.measure(Scope.THREAD, () -> write(file, 3)), Metric.WRITE_OPS, 3);
            assertThat(mine.writeOps()).isEqualTo(6);
            assertThat(outer.writeOps()).isEqualTo(6);
        }
    }

    @Test
    void theProcessHoldsAllThreadsAndAThreadItsOwn() throws Exception {
        Path file = directory.resolve("threads.txt");
        IopsMeasurement process = Iops.start();
        IopsMeasurement thread = Iops.start(Scope.THREAD);
        write(file, 1);
        onAnotherThread(() -> {
            write(file, 4);
            return "done";
        });
        thread.close();
        process.close();
        assertExact(process.profile(), Metric.WRITE_OPS, 5);
        assertExact(thread.profile(), Metric.WRITE_OPS, 1);
        assertThat(process.threads())
                .filteredOn(activity -> activity.name().equals("another-thread"))
                .singleElement()
                .satisfies(activity -> assertThat(activity.startedInWindow()).isTrue());
    }

    @Test
    void anyThreadMayAskAndEndThatOfTheProcess() throws Exception {
        IopsMeasurement iops = Iops.start();
        write(directory.resolve("asked.txt"), 2);
        assertThat(onAnotherThread(iops::writeOps)).isEqualTo(2);
        onAnotherThread(() -> {
            iops.close();
            return "closed";
        });
        write(directory.resolve("asked.txt"), 2);
        assertExact(iops.profile(), Metric.WRITE_OPS, 2);
    }

    @Test
    void onlyItsThreadMayAskThatOfAThreadWhileItIsLive() throws Exception {
        IopsMeasurement iops = Iops.start(Scope.THREAD);
        write(directory.resolve("owned.txt"), 2);
        assertThatThrownBy(() -> onAnotherThread(iops::writeOps))
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("scope THREAD can only be asked and ended by its own thread")
                .hasMessageContaining("Use scope PROCESS, or ask after it has ended.");
        iops.close();
        assertThat(onAnotherThread(iops::writeOps)).isEqualTo(2);
    }

    @Test
    void whatTheCodeThrowsIsPassedOnAndTheMeasurementEnds() {
        IOException thrown = new IOException("of the code's own");
        assertThatThrownBy(() -> Iops.measure(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown)
                .hasNoSuppressedExceptions();
        assertThatThrownBy(() -> Iops.measure(Scope.THREAD, () -> {
                    throw new AssertionError("of the code's own");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("of the code's own");
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void anInterruptIsKeptAndChangesNothing(Scope scope) throws IOException {
        Path file = directory.resolve("interrupted.txt");
        Thread.currentThread().interrupt();
        try {
            IoProfile profile = Iops.measure(scope, () -> {
                try (OutputStream out = new java.io.FileOutputStream(file.toFile())) {
                    out.write(1);
                }
            });
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertExact(profile, Metric.WRITE_OPS, 1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Each begins, is resolved and ends while others do: none may lose or share an operation. */
    @Test
    void manyThreadsMayMeasureThemselvesAtATime() throws Exception {
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<String>> all = new ArrayList<>();
            for (int number = 0; number < threads; number++) {
                Path file = directory.resolve("parallel" + number);
                all.add(executor.submit(() -> {
                    start.await();
                    for (int round = 1; round <= 25; round++) {
                        int writes = round % 5 + 1;
                        IoProfile profile = Iops.measure(Scope.THREAD, () -> write(file, writes));
                        assertExact(profile, Metric.WRITE_OPS, writes);
                        assertThat(profile.writeSizes().count()).isEqualTo(writes);
                    }
                    return "measured";
                }));
            }
            for (Future<String> each : all) {
                assertThat(each.get()).isEqualTo("measured");
            }
        } finally {
            executor.shutdown();
        }
    }

    private static void assertExact(IoProfile profile, Metric metric, long value) {
        Figure figure = profile.figure(metric);
        assertThat(figure.value())
                .as(() -> metric + ": " + profile.unexplained() + profile.files())
                .isEqualTo(value);
        assertThat(figure.isExact()).as(() -> metric + ": " + figure.reason()).isTrue();
    }

    private static void write(Path file, int times) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < times; i++) {
                out.write(new byte[7]);
            }
        }
    }

    private static <T> T onAnotherThread(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "another-thread");
        thread.start();
        thread.join();
        return task.get();
    }
}
