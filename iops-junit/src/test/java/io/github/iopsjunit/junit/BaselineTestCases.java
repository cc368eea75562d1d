package io.github.iopsjunit.junit;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixtures of {@link BaselineTests}. */
final class BaselineTestCases {

    /** How many bytes the fixtures read, one by one. */
    static volatile int reads = 3;

    /** Whether the fixtures fail by themselves. */
    static volatile boolean fails;

    private BaselineTestCases() {}

    private static void read(Path directory) throws IOException {
        Path file = Files.write(directory.resolve("config.bin"), new byte[reads]);
        readAll(file);
        if (fails) {
            fail("mine");
        }
    }

    private static void readAll(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            for (int read = 0; read < reads; read++) {
                in.read();
            }
        }
    }

    @MeasureIops
    static class FailsAfterwards {
        @Test
        void writes() {
            KnownIo.write(3);
        }

        @AfterEach
        void failsAfterwards() {
            fail("after the body");
        }
    }

    @MeasureIops
    static class Configured {

        @TempDir
        Path directory;

        @Test
        void loads() throws IOException {
            read(directory);
        }

        @Test
        void writes() {
            KnownIo.write(4);
        }
    }

    @MeasureIops(baseline = "target/baselines/declared.json")
    static class Declared {

        @TempDir
        Path directory;

        @Test
        void loads() throws IOException {
            read(directory);
        }

        @Test
        @MeasureIops(baseline = MeasureIops.NO_BASELINE)
        void hasNone() {
            KnownIo.write(reads);
        }
    }

    /** Only their parameters and their invocations tell them apart. */
    @MeasureIops
    static class Overloaded {

        @ParameterizedTest(name = "{0}, written by \"{1}\"")
        @CsvSource({"1, a", "2, b"})
        void writes(int ops, String writer) {
            KnownIo.write(ops * reads, writer);
        }

        @Test
        void writes() {
            KnownIo.write(reads);
        }
    }

    @MeasureIops
    static class Several {

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void parameterized(int ops) {
            KnownIo.write(ops);
        }

        @RepeatedTest(2)
        void repeated() {
            KnownIo.write(3);
        }

        @TestFactory
        Stream<DynamicTest> dynamic() {
            return Stream.of(4, 5).map(ops -> DynamicTest.dynamicTest("writes " + ops, () -> KnownIo.write(ops)));
        }

        @MeasureIops
        @org.junit.jupiter.api.Nested
        class Inner {
            @Test
            void writes() {
                KnownIo.write(6);
            }
        }
    }

    /** What its first run reads and no other does: by a static initialiser, and by a cache. */
    static final class Cached {

        static byte[] cache = new byte[0];

        private Cached() {}

        static void load(Path file) throws IOException {
            if (cache.length == 0) {
                cache = Files.readAllBytes(file);
            }
        }
    }

    @MeasureIops(warmups = 1)
    static class WarmedUp {

        static int runs;

        @TempDir
        Path directory;

        @Test
        void plain() throws IOException {
            runs++;
            Path file = Files.write(directory.resolve("cached.bin"), new byte[10]);
            Cached.load(file);
        }

        @Test
        void asks(Iops iops) throws IOException {
            runs++;
            Cached.cache = new byte[0];
            IopsMeasurement phase = iops.phase("write");
            KnownIo.write(2);
            phase.close();
            assertThat(iops).writeOps().isEqualTo(2);
            assertEquals(2, iops.writeOps());
            Observed.put("warm-ups ended", "true");
        }

        @TestFactory
        Stream<DynamicTest> dynamic() {
            return Stream.of(DynamicTest.dynamicTest("one", () -> {
                runs++;
                KnownIo.write(1);
            }));
        }

        @Test
        @MeasureIops(warmups = 0)
        void nearestWins() {
            runs++;
        }
    }

    @MeasureIops(warmups = -2)
    static class NegativeWarmUps {
        @Test
        void never() {
            Observed.put("ran", "true");
        }
    }

    @MeasureIops(warmups = 2)
    static class FailsWarmingUp {

        static int runs;

        @Test
        void fails() {
            runs++;
            fail("mine");
        }
    }

    /** Bounds that do not meet. */
    @MeasureIops
    static class Uncertain {
        @Test
        void talks() throws IOException {
            try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                    Socket client = new Socket(server.getInetAddress(), server.getLocalPort());
                    Socket accepted = server.accept()) {
                client.getOutputStream().write(1);
                accepted.setSoTimeout(1_000);
                accepted.getInputStream().read();
            }
            Path from = Files.createTempFile("from", ".bin");
            Files.write(from, new byte[100]);
            Path to = from.resolveSibling(from.getFileName() + ".copy");
            Files.copy(from, to);
            Files.delete(to);
            Files.delete(from);
        }
    }
}
