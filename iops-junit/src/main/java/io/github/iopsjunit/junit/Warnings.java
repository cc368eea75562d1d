package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.redaction.Redaction;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one place that talks to the console: through the JDK's logging, as JUnit does, which Maven and Gradle show. Everything
 * is said once per JVM, however many test plans and classes run in it. May be called from any thread, but not inside a
 * window: logging does I/O.
 */
final class Warnings {

    private static final Logger LOGGER = Logger.getLogger("io.github.iopsjunit");

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Warnings() {}

    /** Says what is wrong and how to cure it. */
    static void warn(String message) {
        say(Level.WARNING, message, "");
    }

    /** Says what one should know. */
    static void inform(String message) {
        say(Level.INFO, message, "");
    }

    /** The same, with what can be pasted into a shell on the last line, which is not broken. */
    static void inform(String message, String command) {
        say(Level.INFO, message, ConsoleParagraph.lineOf(printable(command)));
    }

    private static void say(Level level, String message, String lastLine) {
        if (SAID.add(message + lastLine)) {
            LOGGER.log(level, ConsoleParagraph.of(printable(message)) + lastLine);
        }
    }

    private static String printable(String message) {
        return ConsoleText.of(Redaction.inForce().apply(message));
    }

    /** Lets everything be said again, for tests of what is said. */
    static void forget() {
        SAID.clear();
    }
}
