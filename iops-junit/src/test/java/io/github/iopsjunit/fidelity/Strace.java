package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The second witness: strace around a whole JVM. */
final class Strace {

    private static final String PROGRAM = "strace";

    /** What moves bytes, and what looks at the markers. A question mark: not every architecture has the call. */
    private static final List<String> CALLS = List.of(
            "?read",
            "?write",
            "?pread64",
            "?pwrite64",
            "?readv",
            "?writev",
            "?preadv",
            "?pwritev",
            "?preadv2",
            "?pwritev2",
            "?copy_file_range",
            "?sendfile",
            "?sendfile64",
            "?stat",
            "?stat64",
            "?newfstatat",
            "?fstatat64",
            "?statx",
            "?access",
            "?faccessat",
            "?faccessat2");

    private Strace() {}

    /** {@return what to put before a command, so that its calls are logged} Only the calls traced are stopped at. */
    static List<String> command(Path log) {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-f", "--seccomp-bpf", "-qq", "-a1", "-y", "-xx"));
        command.addAll(List.of("-s", "0", "-e", "signal=none", "-e", "trace=" + String.join(",", CALLS)));
        command.addAll(List.of("-o", log.toString()));
        return command;
    }

    /** {@return the operations by path in the window of a {@link FreshFork}} */
    static Map<String, Tally> parse(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return StraceLog.parse(lines);
        }
    }

    /** Throws, naming the cure, unless there is a strace. */
    static void require() {
        try {
            Process version = new ProcessBuilder(PROGRAM, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            version.waitFor();
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "The truth tests need strace 5.4 or newer as a second witness, and it cannot be started. Install it:"
                            + " apt-get install strace",
                    missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while strace was looked for", interrupted);
        }
    }
}
