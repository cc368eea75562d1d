package io.github.iopsjunit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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
     * {@return the line of the test class that failed, or else the one that declares the test method; empty when the module has
     * no such source} Reads sources.
     */
    static Optional<SourcePlace> find(Path module, String className, String methodName, Throwable failure) {
        try {
            return search(module, className, methodName, failure);
        } catch (IOException notRead) {
            throw new UncheckedIOException("cannot read the sources of " + className, notRead);
        }
    }

    private static Optional<SourcePlace> search(Path module, String className, String methodName, Throwable failure)
            throws IOException {
        String topLevel = className.replaceFirst("\\$.*", "");
        Optional<StackTraceElement> frame = Arrays.stream(failure.getStackTrace())
                .filter(any -> any.getClassName().equals(topLevel)
                        || any.getClassName().startsWith(topLevel + "$"))
                .findFirst();
        String simpleName = topLevel.substring(topLevel.lastIndexOf('.') + 1);
        List<String> names = frame.map(StackTraceElement::getFileName)
                .map(List::of)
                .orElseGet(() ->
                        SUFFIXES.stream().map(suffix -> simpleName + suffix).toList());
        String folder =
                topLevel.substring(0, topLevel.length() - simpleName.length()).replace('.', '/');
        for (Path root : roots(module)) {
            for (String name : names) {
                Path file = root.resolve(folder + name);
                if (Files.isRegularFile(file)) {
                    int line = frame.map(StackTraceElement::getLineNumber).orElse(0);
                    return Optional.of(new SourcePlace(file, line > 0 ? line : declaration(file, methodName)));
                }
            }
        }
        return Optional.empty();
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

    private static int declaration(Path file, String methodName) throws IOException {
        Pattern declaration =
                Pattern.compile("(?:void|fun|def|\\w>?)\\s+[`'\"]?" + Pattern.quote(methodName) + "[`'\"]?\\s*\\(");
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!isComment(lines.get(i)) && declaration.matcher(lines.get(i)).find()) {
                if (found > 0) {
                    return 0; // no line is better than one of another test's
                }
                found = i + 1;
            }
        }
        return found;
    }

    private static boolean isComment(String line) {
        String code = line.strip();
        return code.startsWith("//") || code.startsWith("*") || code.startsWith("/*");
    }
}
