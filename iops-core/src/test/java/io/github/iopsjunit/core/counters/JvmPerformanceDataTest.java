package io.github.iopsjunit.core.counters;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmPerformanceDataTest {

    private static final int HEADER = 32;
    private static final int ENTRY = 64;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"LITTLE_ENDIAN", "BIG_ENDIAN"})
    void readsEitherByteOrder(String order) {
        JvmPerformanceData data = JvmPerformanceData.of(literal(
                order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                Map.of("sun.cls.sysClassBytes", 123_456L, "java.cls.sharedLoadedClasses", 471L, "sun.ci.threads", 3L)));
        assertThat(data.systemClassBytes()).hasValue(123_456);
        assertThat(data.sharedClasses()).hasValue(471);
        assertThat(data.mostCompilers()).hasValue(3);
    }

    /** It is mapped memory: what the JVM writes later is seen later. */
    @Test
    void looksAgainAtEachCall() {
        ByteBuffer bytes = literal(ByteOrder.LITTLE_ENDIAN, Map.of("sun.cls.sysClassBytes", 1L));
        JvmPerformanceData data = JvmPerformanceData.of(bytes);
        bytes.putLong(HEADER + 56, 2L);
        assertThat(data.systemClassBytes()).hasValue(2);
    }

    @Test
    void whatIsNotThereIsAbsentAndNotZero() {
        JvmPerformanceData data = JvmPerformanceData.of(literal(ByteOrder.LITTLE_ENDIAN, Map.of("sun.os.hrt", 1L)));
        assertThat(data.systemClassBytes()).isEmpty();
        assertThat(data.sharedClasses()).isEmpty();
        assertThat(data.mostCompilers()).isEmpty();
        assertThat(JvmPerformanceData.NONE.systemClassBytes()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void garbageIsNoData() {
        ByteBuffer garbage = ByteBuffer.allocate(256);
        for (int i = 0; garbage.hasRemaining(); i++) {
            garbage.put((byte) (i * 37));
        }
        assertThat(JvmPerformanceData.of(garbage)).isSameAs(JvmPerformanceData.NONE);
        ByteBuffer garbageBehindMagic = garbage.duplicate().putInt(0, 0xcafec0c0);
        assertThat(JvmPerformanceData.of(garbageBehindMagic)).isSameAs(JvmPerformanceData.NONE);
    }

    @Test
    void entriesOfNoLengthAreNoData() {
        ByteBuffer bytes = literal(ByteOrder.LITTLE_ENDIAN, Map.of("sun.cls.sysClassBytes", 1L));
        bytes.putInt(HEADER, 0).putInt(28, Integer.MAX_VALUE);
        assertThat(JvmPerformanceData.of(bytes)).isSameAs(JvmPerformanceData.NONE);
    }

    @Test
    void whatIsCutOffIsNoData() {
        ByteBuffer whole = literal(ByteOrder.LITTLE_ENDIAN, Map.of("sun.cls.sysClassBytes", 1L));
        for (int length = 0; length < whole.capacity(); length++) {
            ByteBuffer cut = ByteBuffer.allocate(length).put(0, whole, 0, length);
            assertThat(JvmPerformanceData.of(cut)).as("cut after " + length).isSameAs(JvmPerformanceData.NONE);
        }
    }

    @Test
    void isTheFileThatThisProcessHasMappedAsItsOwn() throws IOException {
        FakeProc proc = new FakeProc(directory.resolve("proc"));
        Path files = Files.createDirectories(directory.resolve("hsperfdata_somebody"));
        Path another = Files.write(
                files.resolve("1"),
                literal(ByteOrder.LITTLE_ENDIAN, classBytes(1)).array());
        Path ours = files.resolve(Long.toString(ProcessHandle.current().pid()));
        Files.write(ours, literal(ByteOrder.LITTLE_ENDIAN, classBytes(77)).array());
        Files.writeString(
                proc.path().maps(), mapping(directory.resolve("libjvm.so")) + mapping(another) + mapping(ours));
        assertThat(JvmPerformanceData.ofThisJvm(proc.path()).systemClassBytes()).hasValue(77);
    }

    @Test
    void anotherJvmsFileIsNotOurs() throws IOException {
        FakeProc proc = new FakeProc(directory.resolve("proc"));
        Path files = Files.createDirectories(directory.resolve("hsperfdata_somebody"));
        Path another = Files.write(
                files.resolve("1"),
                literal(ByteOrder.LITTLE_ENDIAN, classBytes(1)).array());
        Files.writeString(proc.path().maps(), mapping(another));
        assertThat(JvmPerformanceData.ofThisJvm(proc.path())).isSameAs(JvmPerformanceData.NONE);
    }

    @Test
    void aFileThatIsGoneIsNoData() throws IOException {
        FakeProc proc = new FakeProc(directory.resolve("proc"));
        Path gone = directory
                .resolve("hsperfdata_somebody")
                .resolve(Long.toString(ProcessHandle.current().pid()));
        Files.writeString(proc.path().maps(), mapping(gone));
        assertThat(JvmPerformanceData.ofThisJvm(proc.path())).isSameAs(JvmPerformanceData.NONE);
        Files.delete(proc.path().maps());
        assertThat(JvmPerformanceData.ofThisJvm(proc.path())).isSameAs(JvmPerformanceData.NONE);
    }

    private static Map<String, Long> classBytes(long bytes) {
        return Map.of("sun.cls.sysClassBytes", bytes);
    }

    private static String mapping(Path file) {
        return "7f1c6c3f9000-7f1c6c401000 rw-s 00000000 08:01 1048632                    " + file + "\n";
    }

    /** Header, then for each counter an entry of 64 bytes: name behind 20 bytes of its own header, value at its end. */
    static ByteBuffer literal(ByteOrder order, Map<String, Long> counters) {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + ENTRY * counters.size());
        bytes.putInt(0, 0xcafec0c0).put(4, (byte) (order == ByteOrder.BIG_ENDIAN ? 0 : 1));
        bytes.order(order).putInt(24, HEADER).putInt(28, counters.size());
        int entry = HEADER;
        for (Map.Entry<String, Long> counter : counters.entrySet()) {
            bytes.putInt(entry, ENTRY)
                    .putInt(entry + 4, 20)
                    .put(entry + 12, (byte) 'J')
                    .putInt(entry + 16, 56);
            bytes.put(entry + 20, counter.getKey().getBytes(US_ASCII)).putLong(entry + 56, counter.getValue());
            entry += ENTRY;
        }
        return bytes;
    }
}
