package io.github.iopsjunit.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.profile.Tally;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StraceLogTest {

    private static final String FILE = hex("/tmp/a (b) > é\n.txt");
    private static final String OTHER = hex("/tmp/o");
    private static final String NAME = "/tmp/a (b) > é\n.txt";

    @Test
    void readsAndWritesAreCountedByFileWithEndOfFile() {
        assertThat(parse(
                        "7 read(4<" + FILE + ">, \"\"..., 8192) = 500",
                        "7 pread64(4<" + FILE + ">, \"\", 1, 500) = 0",
                        "7 write(5<" + OTHER + ">, \"\"..., 10) = 10"))
                .isEqualTo(Map.of(NAME, new Tally(2, 0, 500, 0), "/tmp/o", new Tally(0, 1, 0, 10)));
    }

    @Test
    void callsInTwoPartsAreJoinedByThread() {
        assertThat(parse(
                        "7 read(4<" + FILE + ">,  <unfinished ...>",
                        "8 write(5<" + OTHER + ">, \"\"..., 10 <unfinished ...>",
                        "7 <... read resumed>\"\"..., 8192) = 500",
                        "8 <... write resumed>)     = 10"))
                .isEqualTo(Map.of(NAME, new Tally(1, 0, 500, 0), "/tmp/o", new Tally(0, 1, 0, 10)));
    }

    @Test
    void vectorsAreOneOperation() {
        assertThat(parse("7 writev(5<" + OTHER
                        + ">, [{iov_base=\"\"..., iov_len=100}, {iov_base=\"\", iov_len=0}], 2) = 100"))
                .isEqualTo(Map.of("/tmp/o", new Tally(0, 1, 0, 100)));
    }

    @Test
    void copiesAreAReadAndAWrite() {
        Map<String, Tally> copy = Map.of(NAME, new Tally(1, 0, 500, 0), "/tmp/o", new Tally(0, 1, 0, 500));
        assertThat(parse("7 sendfile(6<" + OTHER + ">, 5<" + FILE + ">, NULL, 2147479552) = 500"))
                .isEqualTo(copy);
        assertThat(parse(
                        "7 copy_file_range(4<" + FILE + ">, NULL, 5<" + OTHER + ">, NULL, 2147479552, 0) = 500",
                        "7 copy_file_range(4<" + FILE + ">, NULL, 5<" + OTHER + ">, NULL, 2147479552, 0) = 0"))
                .isEqualTo(copy);
    }

    @Test
    void failuresSignalsAndOtherCallsAreNotCounted() {
        assertThat(parse(
                        "7 read(4<" + FILE + ">, 0x7f, 8192) = -1 EINTR (Interrupted system call)",
                        "7 --- SIGSEGV {si_signo=SIGSEGV} ---",
                        "7 newfstatat(4<" + FILE + ">, \"\", {st_mode=S_IFREG|0644, ...}, AT_EMPTY_PATH) = 0",
                        "8 +++ exited with 0 +++",
                        "noise"))
                .isEmpty();
    }

    @Test
    void whatIsOutsideOfTheWindowIsNotCounted() {
        String read = "7 read(4<" + FILE + ">, \"\"..., 8192) = 500";
        assertThat(StraceLog.parse(List.of(read, look(FreshFork.BEGIN), look(FreshFork.END), read).stream()))
                .isEmpty();
    }

    @Test
    void aWindowWithoutBeginOrEndIsRejected() {
        assertThatThrownBy(() -> StraceLog.parse(List.of(look(FreshFork.BEGIN)).stream()))
                .hasMessage("the log has no end of the window: /fidelity-window-ends");
        assertThatThrownBy(() -> StraceLog.parse(List.of(look(FreshFork.END)).stream()))
                .hasMessage("the log has no begin of the window: /fidelity-window-begins");
    }

    private static Map<String, Tally> parse(String... lines) {
        List<String> all = new ArrayList<>(List.of(look(FreshFork.BEGIN)));
        all.addAll(List.of(lines));
        all.add(look(FreshFork.END));
        return StraceLog.parse(all.stream());
    }

    private static String look(String path) {
        return "7 newfstatat(AT_FDCWD<" + hex("/tmp") + ">, \"" + hex(path)
                + "\", 0x7fee2c3de730, 0) = -1 ENOENT (No such file or directory)";
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append("\\x").append(String.format(java.util.Locale.ROOT, "%02x", value));
        }
        return hex.toString();
    }
}
