package io.github.iopsjunit.core.environment;

import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks Java for what Java knows, and OSHI for the rest; whatever fails becomes a reason. */
final class EnvironmentProbe {

    private final Supplier<Hardware> hardware;

    EnvironmentProbe() {
        this(Hardware::ofThisMachine);
    }

    EnvironmentProbe(Supplier<Hardware> hardware) {
        this.hardware = hardware;
    }

    Environment capture(Collection<Path> touched) {
        Callable<Hardware> found = once(hardware);
        return new Environment(
                ask(() -> found.call().operatingSystem()),
                ask(() -> found.call().machine()),
                ask(() -> found.call().processor()),
                java(),
                volumes(touched, found));
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

    static String java() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version") + " ("
                + System.getProperty("java.vendor") + ")";
    }

    // A denied native library is a LinkageError, on some machines on first use only: so each question stands alone.
    private static String ask(Callable<String> question) {
        try {
            String answer = question.call();
            return answer == null || answer.isBlank() ? Environment.NOT_TOLD : answer.strip();
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
