package io.github.iopsjunit.core.measure;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks at how the JVM was told to log. */
final class JvmLogs {

    private static final String OPTION = "-Xlog:";

    /** Logged on the virtual machine's own threads, whose I/O is not counted. */
    private static final String ON_OWN_THREADS = "(gc|safepoint)\\b.*";

    private JvmLogs() {}

    /** {@return whether it writes a log to a file on whatever thread has something to tell} Reads this process's arguments. */
    static boolean isAnyWrittenToAFile() {
        String[] arguments = ProcessHandle.current().info().arguments().orElse(new String[0]);
        Stream<String> variables = Stream.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")
                .map(System::getenv)
                .filter(Objects::nonNull)
                .flatMap(options -> Arrays.stream(options.split("\\s+")));
        return Stream.concat(Arrays.stream(arguments), variables).anyMatch(JvmLogs::writesToAFile);
    }

    /** An option is {@code -Xlog:what:where:how}, and a where that is no stream is a file, with or without {@code file=}. */
    static boolean writesToAFile(String option) {
        if (!option.startsWith(OPTION)) {
            return false;
        }
        String[] parts = option.substring(OPTION.length()).split(":", 3);
        String where = parts.length > 1 ? parts[1] : "";
        boolean file = !where.isEmpty() && !where.equals("stdout") && !where.equals("stderr");
        return file && !Arrays.stream(parts[0].split(",")).allMatch(what -> what.matches(ON_OWN_THREADS));
    }
}
