package io.github.iopsjunit.core.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of the running JDK, by the paths under which events may show them: distributions link configuration and
 * certificates to other places.
 */
final class JdkFiles {

    private static final int LINKS_DEPTH = 3;

    private final Set<Path> roots = new TreeSet<>();

    /** Does I/O: call it before anything is measured. */
    JdkFiles(Path javaHome) {
        addReal(javaHome);
        roots.add(javaHome.toAbsolutePath().normalize());
        for (String linked : new String[] {"conf", "lib"}) {
            addLinksBelow(javaHome.resolve(linked));
        }
    }

    boolean contains(Path normalized) {
        return roots.stream().anyMatch(normalized::startsWith);
    }

    private void addLinksBelow(Path directory) {
        addReal(directory);
        try (Stream<Path> all = Files.find(
                directory, LINKS_DEPTH, (path, attributes) -> attributes.isSymbolicLink(), new FileVisitOption[0])) {
            all.forEach(this::addReal);
        } catch (IOException | UncheckedIOException unreadable) {
            // A part of the JDK that we cannot list, nobody reads in the test either.
        }
    }

    private void addReal(Path path) {
        try {
            roots.add(path.toRealPath());
        } catch (IOException dangling) {
            // A link to nowhere: its target cannot be read in the test either.
        }
    }
}
