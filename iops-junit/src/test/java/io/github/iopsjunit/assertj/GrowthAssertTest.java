package io.github.iopsjunit.assertj;

import static io.github.iopsjunit.assertj.Growth.CONSTANT;
import static io.github.iopsjunit.assertj.Growth.LINEAR;
import static io.github.iopsjunit.assertj.Growth.LOGARITHMIC;
import static io.github.iopsjunit.assertj.IopsAssertions.assertThatIops;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.iopsjunit.core.Scope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real reads of a real file. */
class GrowthAssertTest {

    private static final int ROUNDS = 200;
    private static final int[] SIZES = {4, 16, 64};

    @TempDir
    Path directory;

    Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.write(directory.resolve("index.bin"), new byte[8 * 4096]);
    }

    @Test
    void tellsFourCurvesApartEachTime() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            MetricGrowthAssert constant = growth(n -> read(5));
            constant.growsAtMost(CONSTANT);
            MetricGrowthAssert logarithmic = growth(this::search);
            fails(logarithmic, CONSTANT);
            logarithmic.growsAtMost(LOGARITHMIC);
            MetricGrowthAssert linear = growth(this::read);
            fails(linear, LOGARITHMIC);
            linear.growsAtMost(LINEAR);
            MetricGrowthAssert quadratic = growth(n -> read(n * n));
            fails(quadratic, LINEAR);
        }
    }

    @Test
    void limitsWhatEachItemCosts() throws IOException {
        MetricGrowthAssert linear = growth(this::read);

        linear.growsAtMost(LINEAR, 1).growsAtMost(LINEAR, 1.5);
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> linear.growsAtMost(LINEAR, 0.99))
                .withMessageStartingWith(
                        "Read ops grow linearly, by 1 per item; allowed: linear, at most 0.99 per item")
                .withMessageContaining("+60 ops  " + GrowthAssertTest.class.getName() + ".read(GrowthAssertTest.java:");
        linear.returnToGrowth().writeOps().growsAtMost(CONSTANT);
    }

    /** A constant nothing: most likely what is meant was not called. */
    @Test
    void doesNotTellHowNothingGrows() throws IOException {
        MetricGrowthAssert nothing = growth(n -> {});

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> nothing.growsAtMost(CONSTANT))
                .withMessageStartingWith("Undecided whether read ops grow faster than allowed: constant")
                .withMessageContaining("why: nothing was read or written at any size");
    }

    @Test
    void warmsUpOnceAtTheLargestSize() throws IOException {
        List<Integer> ran = new ArrayList<>();

        assertThatIops(n -> {
                    ran.add(n);
                    read(ran.size() == 1 ? 100 : 1); // the first time once more than that
                })
                .atSizes(SIZES)
                .readOps()
                .growsAtMost(CONSTANT);

        assertThat(ran).containsExactly(64, 4, 16, 64);
    }

    @Test
    void preparationsAreNotMeasured() throws IOException {
        assertThatIops(n -> Files.write(directory.resolve(n + ".bin"), new byte[n]), Files::readAllBytes)
                .inScope(Scope.THREAD)
                .atSizes(10, 100, 1_000)
                .writeOps()
                .growsAtMost(CONSTANT)
                .returnToGrowth()
                .bytesRead()
                .growsAtMost(LINEAR, 1);
    }

    @Test
    void describesFailuresAndRefusesWhatMakesNoSense() throws IOException {
        GrowthAssert growth = assertThatIops(this::read).atSizes(SIZES).as("export");

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> growth.readOps().growsAtMost(CONSTANT))
                .withMessageStartingWith("[export] Read ops grow linearly");
        assertThatIllegalArgumentException().isThrownBy(() -> growth.readOps().growsAtMost(CONSTANT, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> growth.readOps().growsAtMost(LINEAR, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThatIops(this::read).atSizes(1, 2));
    }

    @Test
    void aFileForEachItemDoesNotHideThatTheyGrow() throws IOException {
        MetricGrowthAssert files =
                assertThatIops(this::writeFiles).atSizes(100, 200, 400).writeOps();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> files.growsAtMost(LOGARITHMIC))
                .withMessageStartingWith("Write ops grow linearly, by 1 per item; allowed: logarithmic");
        files.growsAtMost(LINEAR, 1);
    }

    @Test
    void filesThatStayTheSameDoNotHideASquare() throws IOException {
        MetricGrowthAssert square = assertThatIops(n -> {
                    writeFiles(40);
                    write("square.bin", n * n);
                })
                .atSizes(2, 4, 8)
                .writeOps();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> square.growsAtMost(LINEAR))
                .withMessageStartingWith("Write ops grow quadratically or faster; allowed: linear");
    }

    @Test
    void aFewOpsAreTooFewToTell() throws IOException {
        MetricGrowthAssert few =
                assertThatIops(n -> write("few.bin", n)).atSizes(1, 2, 4).writeOps();

        for (Growth allowed : new Growth[] {LOGARITHMIC, LINEAR}) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> few.growsAtMost(allowed))
                    .withMessageStartingWith("Undecided whether write ops grow faster than allowed: ")
                    .withMessageContaining("cure: use sizes farther apart");
        }
    }

    private void writeFiles(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            write(i + ".bin", 1);
        }
    }

    private void write(String name, int times) throws IOException {
        try (FileChannel channel =
                FileChannel.open(directory.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int time = 0; time < times; time++) {
                channel.write(ByteBuffer.allocate(1));
            }
        }
    }

    private MetricGrowthAssert growth(SizedWorkload<IOException> workload) throws IOException {
        return assertThatIops(workload).atSizes(SIZES).readOps();
    }

    private static void fails(MetricGrowthAssert growth, Growth allowed) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> growth.growsAtMost(allowed))
                .withMessageStartingWith("Read ops grow ");
    }

    private void read(int times) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int time = 0; time < times; time++) {
                channel.read(ByteBuffer.allocate(8), 8L * (time % 4096));
            }
        }
    }

    /** A binary search among so many entries. */
    private void search(int entries) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int left = entries; left > 0; left /= 2) {
                channel.read(ByteBuffer.allocate(8), 8L * left);
            }
        }
    }
}
