package io.github.iopsjunit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where in the sources of a module a failure happened.
 *
 * @param file the source
 * @param line its line; 0 when it is not known
 */
record SourcePlace(Path file, int line) {

    private static final List<String> LANGUAGES = List.of("java", "kotlin", "groovy", "scala");
    private static final List<String> SUFFIXES = List.of(".java", ".kt", ".groovy", ".scala");

    /**
     * {@return the line of the test class, or of the one that declares the test method, that failed; or else the first one of the
     * method; empty when the module has no such source} Looks for sources, and may read a class file.
     */
    static Optional<SourcePlace> find(Path module, TestIdentity test, Throwable failure) {
        List<String> classes = List.of(
                topLevel(test.className()),
                topLevel(test.method().getDeclaringClass().getName()));
        StackTraceElement frame = Arrays.stream(failure.getStackTrace())
                .filter(any -> classes.contains(topLevel(any.getClassName())))
                .findFirst()
                .orElseGet(() -> MethodFrame.of(test.method()));
        try {
            return find(module, frame);
        } catch (IOException notRead) {
            throw new UncheckedIOException("cannot look for the source of " + frame.getClassName(), notRead);
        }
    }

    private static Optional<SourcePlace> find(Path module, StackTraceElement frame) throws IOException {
        String type = topLevel(frame.getClassName());
        String simpleName = type.substring(type.lastIndexOf('.') + 1);
        String folder = type.substring(0, type.length() - simpleName.length()).replace('.', '/');
        List<String> names = frame.getFileName() != null
                ? List.of(frame.getFileName())
                : SUFFIXES.stream().map(suffix -> simpleName + suffix).toList();
        for (Path root : roots(module)) {
            for (String name : names) {
                Path file = root.resolve(folder + name);
                if (Files.isRegularFile(file)) {
                    return Optional.of(new SourcePlace(file, Math.max(frame.getLineNumber(), 0)));
                }
            }
        }
        return Optional.empty();
    }

    private static String topLevel(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }

    /** Maven's and Gradle's: src/test/java, src/integrationTest/kotlin. */
    private static List<Path> roots(Path module) throws IOException {
        List<Path> roots = new ArrayList<>();
        Path sources = module.resolve("src");
        if (Files.isDirectory(sources)) {
            try (DirectoryStream<Path> sets = Files.newDirectoryStream(sources, Files::isDirectory)) {
                sets.forEach(set -> LANGUAGES.forEach(language -> roots.add(set.resolve(language))));
            }
        }
        return roots.stream().filter(Files::isDirectory).sorted().toList();
    }
}
