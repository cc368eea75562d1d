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
        if (SAID.add(message)) {
            LOGGER.log(
                    Level.WARNING,
                    ConsoleParagraph.of(ConsoleText.of(Redaction.inForce().apply(message))));
        }
    }

    /** Says what one should know. */
    static void inform(String message) {
        if (SAID.add(message)) {
            LOGGER.log(
                    Level.INFO,
                    ConsoleParagraph.of(ConsoleText.of(Redaction.inForce().apply(message))));
        }
    }

    /** Lets everything be said again, for tests of what is said. */
    static void forget() {
        SAID.clear();
    }
}
