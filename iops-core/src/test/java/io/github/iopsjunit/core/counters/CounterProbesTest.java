package io.github.iopsjunit.core.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CounterProbesTest {

    @TempDir
    Path directory;

    @Test
    @EnabledOnOs(OS.LINUX)
    void theKernelsCountersProveThemselves() {
        CounterProbe probe = CounterProbes.best();
        assertThat(probe.unavailable()).isEmpty();
        assertThat(probe.description(false)).isEqualTo("/proc/self/io less the JVM's own threads");
        assertThat(probe.description(true)).isEqualTo("/proc/thread-self/io");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThreadIsTakenByTheByte() throws IOException {
        CounterProbe probe = CounterProbes.best();
        Path file = directory.resolve("file");
        byte[] bytes = new byte[5];
        Files.write(file, bytes);
        Reading before = probe.readThread().orElseThrow();
        Files.write(file, bytes);
        Delta delta = before.until(probe.readThread().orElseThrow());
        assertThat(delta.raw().writeOps()).isEqualTo(1);
        assertThat(delta.raw().bytesWritten()).isEqualTo(5);
    }

    @Test
    void withoutTheFilesItSaysSo() {
        CounterProbe probe = CounterProbes.linux(new ProcPath(directory));
        assertNothingIsRead(probe);
        assertThat(probe.unavailable().orElseThrow())
                .startsWith("cannot read " + directory.resolve("self/io") + " (")
                .contains("NoSuchFileException")
                .endsWith(
                        "it takes a kernel with task I/O accounting, and a process that may be inspected by its own user");
    }

    @Test
    void countersThatStandStillAreNotBelieved() throws IOException {
        FakeProc proc = new FakeProc(directory);
        proc.thread(20, "main", 5, 5, 5, 5);
        proc.callingThread(20);
        CounterProbe probe = CounterProbes.linux(proc.path());
        assertNothingIsRead(probe);
        assertThat(probe.unavailable())
                .contains(
                        "the kernel's counters do not count: 3 reads and writes of a temporary file moved them by 0 and 0"
                                + ": measure on a kernel that counts");
    }

    @Test
    void aKeyThatIsMissingIsSaid() throws IOException {
        FakeProc proc = new FakeProc(directory);
        Files.writeString(proc.path().processIo(), "char: 1\nwchar: 1\nsyscr: 1\nsyscw: 1\n");
        assertThat(CounterProbes.linux(proc.path()).unavailable().orElseThrow()).contains("lacks the key rchar");
    }

    /** Read where another kind of file stands: the kernel refuses. */
    @Test
    void aReadThatIsRefusedIsSaid() throws IOException {
        FakeProc proc = new FakeProc(directory);
        Files.delete(proc.path().processIo());
        Files.createDirectory(proc.path().processIo());
        assertThat(CounterProbes.linux(proc.path()).unavailable().orElseThrow())
                .startsWith("cannot read " + proc.path().processIo());
    }

    private static void assertNothingIsRead(CounterProbe probe) {
        assertThat(probe.readProcess()).isEmpty();
        assertThat(probe.readThread()).isEmpty();
        assertThat(probe.isForeign(1)).isFalse();
        assertThat(probe.description(true)).isEqualTo("no counters");
        probe.excludeCallingThread();
    }
}
