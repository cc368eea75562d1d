package io.github.iopsjunit.core.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The process of the build that started this JVM. All JVMs that a Maven starts for tests belong to one run, whichever module,
 * plug-in or retry they are for; two Mavens are two runs. Nothing need be configured, and no clock is relied on.
 *
 * @param id              the same in all JVMs that the process starts, and never that of another process; empty when no process was found
 * @param mayOutliveBuild whether it may go on to other builds, as the daemons of Gradle and Maven and development
 *                        environments do: then it alone does not tell one run from the next
 */
public record BuildProcess(String id, boolean mayOutliveBuild) {

    private static final Pattern MAVEN =
            Pattern.compile("org\\.codehaus\\.(plexus\\.)?classworlds\\.(launcher\\.)?Launcher");

    /** Fields in a process's "stat" after its name: the 22nd of all is its start, in ticks since the machine was started. */
    private static final int START_AFTER_NAME = 19;

    public BuildProcess {
        Objects.requireNonNull(id, "id");
    }

    private static final class Holder {
        static final BuildProcess CURRENT = find(ProcessHandle.current());
    }

    /** {@return the one that started this JVM, which may be this JVM itself} Reads a few small files once per JVM. */
    public static BuildProcess current() {
        return Holder.CURRENT;
    }

    private static BuildProcess find(ProcessHandle self) {
        String[] command = System.getProperty("sun.java.command", "").split(" ", 2);
        if (MAVEN.matcher(command[0]).matches()) {
            return new BuildProcess(idOf(self), false);
        }
        // Between a build and its fork stand shells, and what else a user put there.
        List<ProcessHandle> ancestors = Stream.iterate(
                        self.parent(), Optional::isPresent, process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .toList();
        Optional<ProcessHandle> build = ancestors.stream()
                .filter(BuildProcess::isJava)
                .findFirst()
                .or(() -> ancestors.stream().findFirst());
        return build.map(process -> new BuildProcess(idOf(process), !isMaven(process)))
                .orElse(new BuildProcess("", true));
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .map(Path::getFileName)
                .filter(name -> name.toString().startsWith("java"))
                .isPresent();
    }

    /** Where the arguments of other processes are not told, as on Windows, whoever runs Surefire is taken for it. */
    private static boolean isMaven(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(arguments -> Arrays.stream(arguments)
                        .anyMatch(argument -> MAVEN.matcher(argument).matches()))
                .orElseGet(() -> System.getProperty("surefire.test.class.path") != null);
    }

    private static String idOf(ProcessHandle process) {
        return process.pid() + "@"
                + startInTicks(process).or(() -> startInMillis(process)).orElse("unknown");
    }

    private static Optional<String> startInMillis(ProcessHandle process) {
        return process.info().startInstant().map(start -> String.valueOf(start.toEpochMilli()));
    }

    /**
     * Linux: Java's instant moves when the clock is set, for it is reckoned back to the start of the machine. And in a new
     * container the same number may be given to the build again, but not at the same tick.
     */
    private static Optional<String> startInTicks(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            String boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return Optional.of(fields[START_AFTER_NAME] + "@" + boot);
        } catch (IOException | RuntimeException notLinux) {
            return Optional.empty();
        }
    }
}
