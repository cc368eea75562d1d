package io.github.iopsjunit.core.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherSystemsTest {

    private final Deque<DiskBytes> answers = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(strings = {"Mac OS X", "macOS", "Darwin"})
    void macTellsStorageBytesOfTheProcess(String name) {
        answer(new DiskBytes(100, 10), new DiskBytes(100, 70_000));
        CounterProbe probe = OtherSystems.probe(name, () -> answers::remove);
        answer(new DiskBytes(100, 70_000), new DiskBytes(4_196, 78_192));
        Delta delta =
                probe.readProcess().orElseThrow().until(probe.readProcess().orElseThrow());
        assertThat(delta.logical()).isFalse();
        assertThat(delta.raw().isZero()).isTrue();
        assertThat(delta.storageBytesRead()).hasValue(4_096);
        assertThat(delta.storageBytesWritten()).hasValue(8_192);
        assertThat(delta.systemClassBytes()).isEmpty();
        assertThat(probe.description(false))
                .isEqualTo("the storage bytes that macOS counts for the process, as OSHI reads them");
        assertThat(probe.unavailable())
                .contains("macOS counts a process's storage bytes, and neither its operations nor anything of a thread:"
                        + " measure on Linux, or no more than storage bytes in scope PROCESS");
    }

    @Test
    void nothingIsToldOfAThread() {
        CounterProbe probe = mac();
        assertThat(probe.readThread()).isEmpty();
        assertThat(probe.description(true)).isEqualTo("no counters");
        assertThat(probe.systemClassBytes()).isZero();
        probe.declareUsers(1);
        probe.excludeCallingThread();
        assertThat(probe.isForeign(1)).isFalse();
    }

    /** OSHI leaves zeros where a call of the system failed. */
    @Test
    void totalsThatFallAreNotBelieved() {
        CounterProbe probe = mac();
        answer(new DiskBytes(0, 0), new DiskBytes(0, 0));
        assertStorage(probe, OptionalLong.empty());
        answer(new DiskBytes(100, 70_000), new DiskBytes(0, 0));
        assertStorage(probe, OptionalLong.empty());
        answer(new DiskBytes(0, 0), new DiskBytes(100, 70_000));
        assertStorage(probe, OptionalLong.empty());
        answer(new DiskBytes(200, 80_000), new DiskBytes(150, 80_000));
        assertStorage(probe, OptionalLong.empty());
        answer(new DiskBytes(200, 80_000), new DiskBytes(200, 80_000));
        assertStorage(probe, OptionalLong.of(0));
    }

    /** A measurement does not fail by what measures it. */
    @Test
    void aReadingThatFailsTellsNothing() {
        assertStorage(mac(), OptionalLong.empty());
    }

    @Test
    void whatStandsStillIsNotBelieved() {
        answer(new DiskBytes(0, 0), new DiskBytes(0, 0));
        assertUnavailable(
                OtherSystems.probe("Mac OS X", () -> answers::remove),
                "macOS tells no operations of a process, and its storage bytes cannot be had (65536 bytes forced to a"
                        + " temporary file moved the count of bytes written from 0 to 0): measure on Linux, or,"
                        + " for storage bytes, set java.io.tmpdir to a directory on a disk");
    }

    @Test
    void negativeTotalsAreNotBelieved() {
        assertUnavailable(
                OtherSystems.probe("Mac OS X", () -> () -> new DiskBytes(-1, 5)),
                reason("io.github.iopsjunit.core.counters.CountersUnavailableException: negative totals, -1 read and 5"
                        + " written"));
    }

    @Test
    void nativeCodeThatIsDeniedIsSaidInOneShortLine() {
        assertUnavailable(
                OtherSystems.probe("Mac OS X", throwing(new UnsatisfiedLinkError("denied\nsearched here\nand there"))),
                reason("java.lang.UnsatisfiedLinkError: denied"));
        assertUnavailable(
                OtherSystems.probe(
                        "Mac OS X", throwing(new ExceptionInInitializerError(new IllegalCallerException("denied")))),
                reason("java.lang.IllegalCallerException: denied"));
        assertUnavailable(
                OtherSystems.probe("Mac OS X", throwing(new NoClassDefFoundError("com/sun/jna/Native"))),
                reason("java.lang.NoClassDefFoundError: com/sun/jna/Native"));
        assertUnavailable(
                OtherSystems.probe("Mac OS X", throwing(new UnsatisfiedLinkError("x".repeat(200)))),
                reason("java.lang.UnsatisfiedLinkError: " + "x".repeat(128) + "…"));
    }

    @Test
    void allTransfersAreNoStorageBytes() {
        assertUnavailable(
                OtherSystems.probe("Windows 11", throwing(new AssertionError("OSHI was loaded"))),
                "the bytes that Windows counts for a process are all its transfers, those of caches and devices too, so they"
                        + " are no storage bytes; and its operations are not read (this is Windows 11): measure on Linux");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SunOS", "FreeBSD", "AIX", "unknown"})
    void othersTellNothing(String name) {
        assertUnavailable(
                OtherSystems.probe(name, throwing(new AssertionError("OSHI was loaded"))),
                "no operating system but Linux tells how many operations a process made, and none but Linux and macOS its"
                        + " storage bytes (this is " + name + "): measure on Linux");
    }

    private CounterProbe mac() {
        answer(new DiskBytes(100, 10), new DiskBytes(100, 70_000));
        return OtherSystems.probe("Mac OS X", () -> answers::remove);
    }

    private void answer(DiskBytes... totals) {
        answers.addAll(List.of(totals));
    }

    private static Supplier<DiskBytes.Source> throwing(Error error) {
        return () -> {
            throw error;
        };
    }

    private static String reason(String why) {
        return "macOS tells no operations of a process, and its storage bytes cannot be had (" + why
                + "): measure on Linux, or, for storage bytes, make OSHI and its native code loadable";
    }

    private static void assertStorage(CounterProbe probe, OptionalLong read) {
        Delta delta =
                probe.readProcess().orElseThrow().until(probe.readProcess().orElseThrow());
        assertThat(delta.storageBytesRead()).isEqualTo(read);
        assertThat(delta.storageBytesWritten()).isEqualTo(read);
    }

    private static void assertUnavailable(CounterProbe probe, String reason) {
        assertThat(probe.unavailable()).contains(reason);
        assertThat(probe.readProcess()).isEmpty();
    }
}
