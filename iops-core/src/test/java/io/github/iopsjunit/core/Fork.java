package io.github.iopsjunit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of the kind this one is, without a test runner.
 *
 * @param exitCode how it ended
 * @param output   what it printed, errors too
 */
public record Fork(int exitCode, String output) {

    private static final int TIMEOUT_SECONDS = 120;

    /** Runs a main on the class path of the tests, below a directory of its own. */
    public static Fork run(Path directory, List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("-cp", classPath(), main.getName()));
        all.addAll(List.of(arguments));
        return java(directory, all);
    }

    /** Runs a JVM with all its arguments. */
    public static Fork java(Path directory, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(arguments);
        return execute(directory, command);
    }

    /** Runs a command to its end. */
    public static Fork execute(Path directory, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            assertThat(ended)
                    .as("ended in time: " + command + "\n" + Files.readString(output))
                    .isTrue();
            return new Fork(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
        }
    }

    /** {@return a program of the running JDK} */
    public static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /** {@return the class path of the tests, whoever runs them} */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** {@return the value that the fork printed behind a name and an equals sign} */
    public String value(String name) {
        return output.lines()
                .filter(line -> line.startsWith(name + "="))
                .findFirst()
                .map(line -> line.substring(name.length() + 1))
                .orElseThrow(() -> new AssertionError("no " + name + " in:\n" + output));
    }

    /** {@return this, unless it failed} */
    public Fork succeeded() {
        assertThat(exitCode).as(output).isZero();
        return this;
    }
}
