package io.github.iopsjunit.junit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Catches what is said on the console until it is closed, as if nothing had been said before in this JVM. */
final class Logged extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("io.github.iopsjunit");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Logged() {
        Warnings.forget();
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    /** {@return "LEVEL: message" of each record, with its lines joined: {@link ConsoleParagraphTest} looks at those} */
    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLevel() + ": " + line.getMessage().replaceAll("\\R +", " "));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
        Warnings.forget();
    }
}
