package io.github.iopsjunit.fidelity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A complete system call as strace prints it.
 *
 * @param name   the call, {@code pread64}
 * @param files  the paths of the file descriptors among its arguments, in order
 * @param string the first string among its arguments, empty when it has none
 * @param result what it returned, -1 for an error
 */
record TracedCall(String name, List<String> files, String string, long result) {

    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)\\)\\s+= (-?\\d+|\\?)(?: .*)?");
    private static final Pattern DESCRIPTOR = Pattern.compile("\\b\\d+<([^>]*)>");
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    TracedCall {
        Objects.requireNonNull(name, "name");
        files = List.copyOf(files);
        Objects.requireNonNull(string, "string");
    }

    /** {@return the call, or nothing when the text is none: a signal, the end of a process} */
    static Optional<TracedCall> parse(String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            return Optional.empty();
        }
        String arguments = call.group(2);
        List<String> files = DESCRIPTOR
                .matcher(arguments)
                .results()
                .map(found -> decode(found.group(1)))
                .toList();
        Matcher string = STRING.matcher(arguments);
        long result = call.group(3).equals("?") ? -1 : Long.parseLong(call.group(3));
        return Optional.of(new TracedCall(call.group(1), files, string.find() ? decode(string.group(1)) : "", result));
    }

    /** With {@code -xx} each byte is four characters, so that no path can hold what the line is made of. */
    private static String decode(String text) {
        byte[] bytes = new byte[text.length() / 4];
        for (int index = 0; index < bytes.length; index++) {
            bytes[index] = (byte) Integer.parseInt(text.substring(4 * index + 2, 4 * index + 4), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
