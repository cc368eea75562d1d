package io.github.iopsjunit.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds lines of fixtures by a text that only they have, so that no test knows a number. */
final class SourceMark {

    private static final Path SOURCES = Path.of("src/test/java/io/github/iopsjunit/junit");

    private SourceMark() {}

    /** {@return the source of a fixture in the module} */
    static String file(String name) {
        return SOURCES.resolve(name).toString();
    }

    /** {@return the number of the line with the mark} */
    static int line(String name, String mark) throws IOException {
        List<String> lines = Files.readAllLines(TestFork.module().resolve(file(name)));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(mark)) {
                return i + 1;
            }
        }
        throw new IllegalStateException("no such mark: " + mark);
    }
}
