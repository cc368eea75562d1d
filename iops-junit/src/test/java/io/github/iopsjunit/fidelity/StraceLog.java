package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.profile.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What strace wrote with {@link Strace#command}: the operations on each file between a look at the file {@link
 * FreshFork#BEGIN} and one at {@link FreshFork#END}, counted as the kernel counts them. Used by one thread.
 */
final class StraceLog {

    private static final String UNFINISHED = "<unfinished ...>";

    private final Map<String, String> unfinished = new HashMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private boolean begun;
    private boolean ended;

    private StraceLog() {}

    /**
     * {@return the operations by path}
     *
     * @throws IllegalArgumentException when the window's begin or end is missing
     */
    static Map<String, Tally> parse(Stream<String> lines) {
        StraceLog log = new StraceLog();
        lines.forEach(log::line);
        if (!log.begun || !log.ended) {
            throw new IllegalArgumentException("the log has no "
                    + (log.begun ? "end of the window: " + FreshFork.END : "begin of the window: " + FreshFork.BEGIN));
        }
        return log.tallies;
    }

    /** Calls of several threads come in two parts, which the thread's number joins. */
    private void line(String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            return;
        }
        String thread = line.substring(0, space);
        String text = line.substring(space).strip();
        if (text.endsWith(UNFINISHED)) {
            unfinished.put(thread, text.substring(0, text.length() - UNFINISHED.length()));
        } else if (text.startsWith("<... ")) {
            String begin = unfinished.remove(thread);
            complete(begin + text.substring(text.indexOf('>') + 1));
        } else {
            complete(text);
        }
    }

    private void complete(String text) {
        Optional<TracedCall> parsed = TracedCall.parse(text);
        if (parsed.isPresent()) {
            TracedCall call = parsed.get();
            begun |= call.string().equals(FreshFork.BEGIN);
            ended |= call.string().equals(FreshFork.END);
            if (begun && !ended && call.result() >= 0) {
                count(call.name(), call.files(), call.result());
            }
        }
    }

    /** A {@code copy_file_range} that finds the end of the file is the one call that the kernel does not count. */
    private void count(String name, List<String> files, long bytes) {
        switch (name) {
            case "read", "pread64", "readv", "preadv", "preadv2" -> add(files.get(0), new Tally(1, 0, bytes, 0));
            case "write", "pwrite64", "writev", "pwritev", "pwritev2" -> add(files.get(0), new Tally(0, 1, 0, bytes));
            case "sendfile", "sendfile64" -> copy(files.get(1), files.get(0), bytes);
            case "copy_file_range" -> {
                if (bytes > 0) {
                    copy(files.get(0), files.get(1), bytes);
                }
            }
            default -> {
                // traced for the markers only
            }
        }
    }

    private void copy(String from, String to, long bytes) {
        add(from, new Tally(1, 0, bytes, 0));
        add(to, new Tally(0, 1, 0, bytes));
    }

    private void add(String file, Tally tally) {
        tallies.merge(file, tally, Tally::plus);
    }
}
