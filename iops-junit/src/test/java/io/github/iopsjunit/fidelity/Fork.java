package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.Scope;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Starts JVMs of the kind this one is, without a test runner, on the class path of the tests. */
final class Fork {

    /** A short life: no time for the second compiler to pay, one collector thread less to start. */
    static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    /** The workload's own folder; beside it stand what the JVM printed and what it handed back. */
    static final String FILES = "files";

    private static final int TIMEOUT_SECONDS = 120;

    private Fork() {}

    /** {@return the command line of a JVM that runs a main} */
    static List<String> java(List<String> options, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs one workload in a JVM of its own, below the directory, and {@return what it says}. */
    static ForkResult run(Workload workload, Scope scope, Path directory, List<String> prefix, List<String> options)
            throws Exception {
        Path files = Files.createDirectories(directory.resolve(FILES));
        workload.setup().run(files);
        Path result = directory.resolve("result.txt");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(
                java(options, FreshFork.class, workload.name(), scope.name(), files.toString(), result.toString()));
        await(command, directory.resolve("console.txt"));
        return ForkResult.parse(Files.readString(result));
    }

    /** Runs a command to its end and throws, with what it printed, unless it succeeds. */
    static void await(List<String> command, Path console) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IllegalStateException((ended ? "ended with code " + process.exitValue() : "did not end") + ": "
                    + String.join(" ", command) + "\n" + Files.readString(console));
        }
    }

    /** The runner's class path may hide in a manifest; it is told in properties, and the classes know where they are from. */
    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        entries.add(location(FreshFork.class));
        entries.add(location(Iops.class));
        String hidden = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        entries.addAll(List.of(hidden.split(File.pathSeparator)));
        return String.join(File.pathSeparator, entries);
    }

    private static String location(Class<?> type) {
        return Path.of(java.net.URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
