package io.github.iopsjunit.junit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts JVMs as a build does: each through a shell, as Surefire does it, from one process. Whether that is Maven's, forks know by its
 * main class, which here is an argument.
 */
final class BuildMain {

    static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private BuildMain() {}

    /** Runs the commands in a file, one a line; those of a line, between tabs, at the same time. */
    public static void main(String[] arguments) throws Exception {
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            List<Process> forks = new ArrayList<>();
            for (String command : line.split("\t", -1)) {
                forks.add(new ProcessBuilder("/bin/sh", "-c", "cd . && " + command)
                        .inheritIO()
                        .start());
            }
            for (Process fork : forks) {
                if (fork.waitFor() != 0) {
                    throw new IllegalStateException("ended with code " + fork.exitValue() + ": " + line);
                }
            }
        }
    }
}
