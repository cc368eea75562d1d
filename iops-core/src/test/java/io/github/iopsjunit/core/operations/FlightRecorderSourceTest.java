package io.github.iopsjunit.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.Fork;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlightRecorderSourceTest {

    private final FlightRecorderSource source = new FlightRecorderSource();

    @TempDir
    Path directory;

    @BeforeAll
    void start() {
        source.start();
    }

    @Test
    void eachOperationComesExactlyOnceAndIsForgotten() throws Exception {
        Path temporary = Files.createDirectory(directory.resolve("temporary"));
        Fork fork = Fork.run(directory, List.of("-Djava.io.tmpdir=" + temporary), Drains.class, directory.toString())
                .succeeded();
        assertThat(fork.value("operations")).as(fork.output()).isEqualTo(fork.value("expected"));
        assertThat(fork.value("distinct")).isEqualTo(fork.value("expected"));
        assertThat(fork.value("marksMissing")).isEqualTo("0");
        assertThat(fork.value("marksFound")).isEqualTo("200");
        assertThat(Long.parseLong(fork.value("mostChunks")))
                .as("chunks of the repository")
                .isBetween(1L, 4L);
        assertThat(Long.parseLong(fork.value("chunksAtEnd"))).isBetween(1L, 3L);
        assertThat(fork.value("batchesLeft")).isEqualTo("0");
        assertThat(fork.value("disturbancesByUs")).isEqualTo("0");
        assertThat(fork.value("disturbancesByStart")).isNotEqualTo("0");
        assertThat(Long.parseLong(fork.value("disturbancesByEnd")))
                .isGreaterThan(Long.parseLong(fork.value("disturbancesByStart")));
        try (var left = Files.list(temporary)) {
            assertThat(left).as("the repository is gone with its JVM").isEmpty();
        }
    }

    @Test
    void tellsPathBytesThreadTimeAndCaller() throws IOException {
        Path file = directory.resolve("told.txt");
        long before = source.mark();
        Files.write(file, new byte[7]);
        try (InputStream in = Files.newInputStream(file)) {
            in.readAllBytes();
        }
        long after = source.mark();
        List<Operation> operations = new ArrayList<>();
        Map<Long, Long> marks;
        try (OperationBatch batch = source.drain()) {
            marks = batch.marks();
            batch.forEach(operation -> {
                if (file.toString().equals(operation.path())) {
                    operations.add(operation);
                }
            });
        }
        assertThat(operations)
                .extracting(Operation::kind, Operation::bytes)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Operation.Kind.FILE_WRITE, 7L),
                        org.assertj.core.groups.Tuple.tuple(Operation.Kind.FILE_READ, 7L));
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.endNanos())
                    .isBetween(Objects.requireNonNull(marks.get(before)), Objects.requireNonNull(marks.get(after)));
            assertThat(operation.threadName()).isEqualTo(Thread.currentThread().getName());
            assertThat(operation.osThreadId()).isPositive();
            assertThat(operation.durationNanos())
                    .isBetween(1L, operation.endNanos() - Objects.requireNonNull(marks.get(before)));
            assertThat(operation.stack().frames())
                    .anyMatch(frame -> frame.className().equals(FlightRecorderSourceTest.class.getName()));
        });
    }

    /** More than are kept from the first look at a batch to the second. */
    @Test
    void eachOperationOfALargeBatchComesExactlyOnceWithItsCaller() throws IOException {
        Path file = directory.resolve("large-batch");
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            for (int i = 0; i < 12_000; i++) {
                out.write(1);
            }
        }
        List<Operation> operations = new ArrayList<>();
        try (OperationBatch batch = source.drain()) {
            batch.forEach(operation -> {
                if (file.toString().equals(operation.path())) {
                    operations.add(operation);
                }
            });
        }
        assertThat(operations)
                .hasSize(12_000)
                .allSatisfy(operation -> assertThat(operation.stack().frames())
                        .anyMatch(frame -> frame.className().equals(FlightRecorderSourceTest.class.getName())));
    }

    @Test
    void readsAndWritesThatNeverReachedTheKernelAreLeftOut() throws IOException {
        Path file = Files.write(directory.resolve("empty-handed"), new byte[3]);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.read(new byte[0]);
            access.write(new byte[0]);
            access.read(new byte[10]);
            access.read(new byte[10]);
        }
        assertThat(sizesOf(file, Operation.Kind.FILE_WRITE)).containsExactly(3L);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "r")) {
            access.read(new byte[10]);
            access.read(new byte[0]);
            access.read(new byte[10]);
        }
        assertThat(sizesOf(file, Operation.Kind.FILE_READ))
                .as("the end of the file is one")
                .containsExactly(3L, 0L);
    }

    @Test
    void aStreamOnADescriptorHasNoPath() throws IOException {
        try (RandomAccessFile access =
                        new RandomAccessFile(directory.resolve("by-descriptor").toFile(), "rw");
                FileOutputStream out = new FileOutputStream(access.getFD())) {
            out.write(new byte[12_345]);
        }
        List<Operation> unnamed = new ArrayList<>();
        try (OperationBatch batch = source.drain()) {
            batch.forEach(operation -> {
                if (operation.path() == null && operation.bytes() == 12_345) {
                    unnamed.add(operation);
                }
            });
        }
        assertThat(unnamed).extracting(Operation::kind).containsExactly(Operation.Kind.FILE_WRITE);
    }

    @Test
    void operationsOfOneLineShareTheirStack() throws IOException {
        Path file = directory.resolve("shared");
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            for (int i = 0; i < 10; i++) {
                out.write(1);
            }
        }
        List<CallStack> stacks = new ArrayList<>();
        try (OperationBatch batch = source.drain()) {
            batch.forEach(operation -> {
                if (file.toString().equals(operation.path())) {
                    stacks.add(operation.stack());
                }
            });
        }
        assertThat(stacks).hasSize(10);
        assertThat(stacks).allMatch(stack -> stack == stacks.get(0));
    }

    @Test
    void startsOfProcessesAndThreadsAreSeen() throws Exception {
        new ProcessBuilder("true").start().waitFor();
        Thread thread = new Thread(() -> {}, "a-new-thread");
        thread.start();
        thread.join();
        List<Operation> operations = new ArrayList<>();
        try (OperationBatch batch = source.drain()) {
            batch.forEach(operations::add);
        }
        assertThat(operations).anyMatch(operation -> operation.kind() == Operation.Kind.PROCESS_START);
        assertThat(operations)
                .anyMatch(operation -> operation.kind() == Operation.Kind.THREAD_START
                        && operation.threadName().equals("a-new-thread"));
    }

    /** The recorder tells it of a thread that used at least a millisecond, when a recording of somebody else's wants it. */
    @Test
    void aThreadThatEndsReadsItsProcessorTimeOnlyForAnothersRecording() throws Exception {
        assertThat(processorTimesOf("timed-for-nobody")).isZero();
        try (Recording anothers = new Recording(Configuration.getConfiguration("default"))) {
            anothers.start();
            assertThat(processorTimesOf("timed")).isEqualTo(1);
        }
    }

    /** Proxies and species of method handles are made in memory, though their loader is the boot loader. */
    @Test
    void tellsClassesThatAreReadAndChannelsOfUnseenOperations() throws Exception {
        Fork fork = Fork.run(directory, List.of(), DefinedClassesMain.class).succeeded();
        assertThat(fork.value("unusedBefore"))
                .isEqualTo("[PIPE, ASYNCHRONOUS_SOCKET, ASYNCHRONOUS_SERVER, WATCH_SERVICE, SELECTOR]");
        assertThat(fork.value("firstUsed"))
                .isEqualTo(
                        "[PIPE, ASYNCHRONOUS_SOCKET, ASYNCHRONOUS_SERVER, WATCH_SERVICE, SELECTOR, ASYNCHRONOUS_FILE]");
        assertThat(fork.value("classesOfHandles"))
                .as("BoundMethodHandle$Species_D, not those made of it")
                .isEqualTo("1");
        assertThat(fork.value("classesRead")).isEqualTo("1");
    }

    private long processorTimesOf(String name) throws Exception {
        Thread thread = new Thread(FlightRecorderSourceTest::work, name);
        thread.start();
        thread.join();
        // What a thread does after its end was waited for, this safepoint waits for.
        List<Operation> operations = new ArrayList<>();
        for (int drains = 0; drains < 2; drains++) {
            try (OperationBatch batch = source.drain()) {
                batch.forEach(operations::add);
            }
        }
        return operations.stream()
                .filter(operation -> operation.kind() == Operation.Kind.PROCESSOR_TIME
                        && operation.threadName().equals(name))
                .count();
    }

    private static void work() {
        long end = System.nanoTime() + 20_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void cannotBeDrainedBeforeItStarts() {
        assertThatThrownBy(() -> new FlightRecorderSource().drain())
                .isInstanceOf(IOException.class)
                .hasMessage("the flight recorder was not started");
    }

    @Test
    void noRecorderSaysWhyAndNeverRecords() {
        OperationRecorder none = OperationRecorders.none("switched off");
        assertThat(none.unavailable()).contains("switched off");
        assertThat(none.mark()).isZero();
        assertThat(none.disturbances()).isZero();
        assertThatThrownBy(none::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("switched off");
        assertThatThrownBy(none::drain).isInstanceOf(IOException.class).hasMessage("switched off");
    }

    private List<Long> sizesOf(Path file, Operation.Kind kind) throws IOException {
        List<Long> sizes = new ArrayList<>();
        try (OperationBatch batch = source.drain()) {
            batch.forEach(operation -> {
                if (operation.kind() == kind && file.toString().equals(operation.path())) {
                    sizes.add(operation.bytes());
                }
            });
        }
        return sizes;
    }
}
