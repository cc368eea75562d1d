package io.github.iopsjunit.core.baseline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directories that differ between machines, and the names that stand for them in a baseline.
 *
 * @param workingDirectory what relative paths are relative to
 * @param named            directories, the innermost first
 * @param classPath        the archives on the class path: where a machine keeps them says nothing
 */
record Places(Path workingDirectory, List<Named> named, Set<Path> classPath) {

    static final String TEMPORARY = "${tempDir}";
    static final String PROJECT = "${projectDir}";
    static final String ROOT = "${rootDir}";
    static final String HOME = "${home}";
    static final String CLASS_PATH = "${classPath}";

    private static final List<String> BUILD_FILES =
            List.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", ".git");

    /** A directory and its name. */
    record Named(Path directory, String name) {}

    Places {
        // Of equal ones the first given wins.
        named = named.stream()
                .sorted(Comparator.comparingInt(
                        (Named place) -> -place.directory().getNameCount()))
                .toList();
        classPath = Set.copyOf(classPath);
    }

    /** {@return the places of this machine} */
    static Places of(Path project) {
        List<Named> named = new ArrayList<>();
        add(named, pathOf(System.getProperty("java.io.tmpdir", "")), TEMPORARY);
        add(named, project, PROJECT);
        add(named, rootOf(project), ROOT);
        add(named, pathOf(System.getProperty("user.home", "")), HOME);
        Path working = Path.of(System.getProperty("user.dir", "")).toAbsolutePath();
        return new Places(working, named, archives(System.getProperty("java.class.path", ""), working));
    }

    /** Both as it is called and as it is: a temporary directory is often a link. */
    private static void add(List<Named> named, Path directory, String name) {
        if (directory.toString().isEmpty() || directory.getNameCount() == 0) {
            return;
        }
        Path called = directory.toAbsolutePath().normalize();
        named.add(new Named(called, name));
        try {
            Path real = called.toRealPath();
            if (!real.equals(called)) {
                named.add(new Named(real, name));
            }
        } catch (IOException notThere) {
            return; // then no file is below it by another name either
        }
    }

    /** The outermost directory of the build that the module belongs to. */
    static Path rootOf(Path project) {
        Path root = project;
        while (root.getParent() != null && isOfABuild(root.getParent())) {
            root = root.getParent();
        }
        return root;
    }

    private static boolean isOfABuild(Path directory) {
        return BUILD_FILES.stream().anyMatch(file -> Files.exists(directory.resolve(file)));
    }

    private static Set<Path> archives(String classPath, Path working) {
        String all = System.getProperty("surefire.test.class.path", "") + File.pathSeparator + classPath;
        Set<Path> archives = new HashSet<>();
        Stream.of(all.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar"))
                .forEach(entry -> archives.add(working.resolve(pathOf(entry)).normalize()));
        return archives;
    }

    private static Path pathOf(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException notAPath) {
            return Path.of("");
        }
    }
}
