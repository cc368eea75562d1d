package io.github.iopsjunit.core.environment;

import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks Java for what Java knows, and OSHI for the rest, of the machine only once; whatever fails becomes a reason. Not for use
 * by several threads at a time.
 */
public final class EnvironmentProbe {

    private final Callable<Hardware> hardware;
    private final Map<Question, String> answers = new EnumMap<>(Question.class);

    private enum Question {
        OPERATING_SYSTEM,
        MACHINE,
        PROCESSOR
    }

    /** Makes a probe that has not looked at anything yet. */
    public EnvironmentProbe() {
        this(Hardware::ofThisMachine);
    }

    EnvironmentProbe(Supplier<Hardware> hardware) {
        this.hardware = once(hardware);
    }

    /** {@return steps that find out beforehand, while there is time, most of what a capture would} Each takes some ten milliseconds. */
    public List<Runnable> steps() {
        List<Runnable> steps = new ArrayList<>();
        for (Question question : Question.values()) {
            steps.add(() -> answer(question));
        }
        return steps;
    }

    /**
     * Finds out where this run takes place. Never throws because something could not be found out.
     *
     * @param touched paths that tests touched; those that are gone stand for the nearest folder that is still there
     * @return the environment
     */
    public Environment capture(Collection<Path> touched) {
        return new Environment(
                answer(Question.OPERATING_SYSTEM),
                answer(Question.MACHINE),
                answer(Question.PROCESSOR),
                java(),
                volumes(touched, hardware));
    }

    private String answer(Question question) {
        return answers.computeIfAbsent(question, any -> ask(() -> told(question)));
    }

    private String told(Question question) throws Exception {
        Hardware known = hardware.call();
        return switch (question) {
            case OPERATING_SYSTEM -> known.operatingSystem();
            case MACHINE -> known.machine();
            case PROCESSOR -> known.processor();
        };
    }

    private static List<Volume> volumes(Collection<Path> touched, Callable<Hardware> hardware) {
        Set<Path> folders = new LinkedHashSet<>();
        touched.stream().map(EnvironmentProbe::nearestExisting).forEach(folders::add);
        return folders.stream()
                .map(folder -> volume(folder, hardware))
                .distinct()
                .toList();
    }

    // Java's file store rather than OSHI's list: it is exact for the path, and OSHI leaves temporary file systems out.
    private static Volume volume(Path folder, Callable<Hardware> hardware) {
        FileStore store;
        try {
            store = Files.getFileStore(folder);
        } catch (Exception e) {
            return new Volume(folder.toString(), unknown(e), unknown(e));
        }
        return new Volume(store.name(), store.type(), ask(() -> hardware.call().disk(store.name())));
    }

    private static Path nearestExisting(Path path) {
        Path candidate = path.toAbsolutePath();
        while (candidate != null && !Files.isDirectory(candidate)) {
            candidate = candidate.getParent();
        }
        return candidate == null ? Path.of("").toAbsolutePath() : candidate;
    }

    private static String java() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + " ("
                + System.getProperty("java.vendor") + ")";
    }

    // A denied native library is a LinkageError, on some machines on first use only: so each question stands alone.
    private static String ask(Callable<String> question) {
        try {
            String answer = question.call();
            return answer == null || answer.isBlank() ? "unknown: the operating system does not tell" : answer.strip();
        } catch (Exception | LinkageError e) {
            return unknown(e);
        }
    }

    private static String unknown(Throwable reason) {
        String message = reason.getMessage();
        return "unknown: " + (message == null ? reason.getClass().getSimpleName() : message);
    }

    private static Callable<Hardware> once(Supplier<Hardware> supplier) {
        return new Callable<>() {
            private @Nullable Hardware value;

            @Override
            public Hardware call() {
                Hardware known = value;
                if (known == null) {
                    known = supplier.get();
                    value = known;
                }
                return known;
            }
        };
    }
}
