package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own that runs fixture classes, with the environment of a build server. */
final class TestFork {

    private static final int TIMEOUT_SECONDS = 120;
    private static final List<String> FOREIGN =
            List.of("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "GITLAB_CI", "CI_PROJECT_DIR");

    private final Path directory;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private final List<String> properties = new ArrayList<>();

    /** @param directory where its report and its console go */
    TestFork(Path directory) {
        this.directory = directory;
        with("iops.report.directory", reports().toString());
    }

    /** {@return the module that the sources are in} */
    static Path module() {
        return ProjectDirectory.get();
    }

    Path reports() {
        return directory.resolve("reports");
    }

    TestFork in(String variable, Object value) {
        environment.put(variable, value.toString());
        return this;
    }

    TestFork with(String key, String value) {
        arguments.add(key + "=" + value);
        return this;
    }

    TestFork property(String key, Object value) {
        properties.add("-D" + key + "=" + value);
        return this;
    }

    /** Runs the classes and {@return what it printed, output and errors apart by "err: "} */
    List<String> run(Class<?>... fixtures) throws IOException, InterruptedException {
        Process process = start(fixtures);
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the fork did not end: " + Files.readString(console("out")));
        }
        String errors = Files.readString(console("err"));
        if (process.exitValue() != 0) {
            throw new IllegalStateException("ended with code " + process.exitValue() + "\n" + errors);
        }
        return Stream.concat(
                        Files.readString(console("out")).lines(), errors.lines().map(line -> "err: " + line))
                .toList();
    }

    /** Starts it, for those who run several. */
    Process start(Class<?>... fixtures) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(commandOf(fixtures))
                .directory(module().toFile())
                .redirectOutput(console("out").toFile())
                .redirectError(console("err").toFile());
        FOREIGN.forEach(builder.environment().keySet()::remove);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** {@return what starts it, for a shell} */
    String command(Class<?>... fixtures) {
        return commandOf(fixtures).stream().map(part -> "'" + part + "'").collect(Collectors.joining(" "));
    }

    private List<String> commandOf(Class<?>... fixtures) {
        List<String> all = new ArrayList<>(arguments);
        Stream.of(fixtures).map(Class::getName).forEach(all::add);
        return java(properties, LauncherMain.class, all);
    }

    /** {@return the command line of a JVM that runs a main} */
    static List<String> java(List<String> properties, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
        command.addAll(properties);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** {@return all files of its report as texts, by their names} */
    Map<String, String> written() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(reports())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(
                        reports().relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    private Path console(String stream) {
        return directory.resolve("console." + stream);
    }

    /** The runner's class path may hide in a manifest; it is told in a property, and the classes know where they are from. */
    private static String classPath() {
        Set<String> entries = new LinkedHashSet<>();
        for (Class<?> type : List.of(LauncherMain.class, MeasureIops.class, Iops.class)) {
            entries.add(Path.of(URI.create(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toString()))
                    .toString());
        }
        String hidden = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        entries.addAll(List.of(hidden.split(File.pathSeparator)));
        return String.join(File.pathSeparator, entries);
    }
}
