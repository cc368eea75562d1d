package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.baseline.BaselineFile;
import io.github.iopsjunit.core.baseline.BaselineFileException;
import io.github.iopsjunit.core.baseline.PathNames;
import io.github.iopsjunit.core.measure.Measuring;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The baselines of a run of the engine. Each file is read when the first test that has it is prepared, and written when the engine
 * ends; always on our own thread, whose I/O gets into no window. May be used from any thread.
 */
@SuppressWarnings("deprecation") // see ReportFiles
final class Baselines implements CloseableResource, AutoCloseable {

    private final BaselineSettings settings;
    private final Path project = ProjectDirectory.get().normalize();
    private final Map<Path, Known> known = new LinkedHashMap<>();
    private @Nullable PathNames names;
    private ClassLoader loader = Baselines.class.getClassLoader();

    /** A file that was read, or why it could not be. */
    private record Known(Optional<OpenBaseline> open, String failure) {}

    Baselines(BaselineSettings settings) {
        this.settings = settings;
    }

    /**
     * {@return the baseline of a test; empty when it has none}
     *
     * @throws ExtensionConfigurationException when it cannot be read
     */
    Optional<TestBaseline> of(ExtensionContext context, List<AnnotatedElement> outwards, KnownAnnotations annotations) {
        return outwards.stream()
                .flatMap(element -> annotations.measureIopsOn(element).stream())
                .map(MeasureIops::baseline)
                .filter(given -> !given.isEmpty())
                .findFirst()
                .or(settings::file)
                .filter(given -> !given.equals(MeasureIops.NO_BASELINE))
                .map(given -> open(context, fileOf(given)));
    }

    private Path fileOf(String given) {
        try {
            return project.resolve(given).normalize();
        } catch (InvalidPathException notAPath) {
            throw WrongSetting.of("A baseline must be a file but was: \"" + ConsoleText.of(given) + "\" ("
                    + notAPath.getReason() + ")");
        }
    }

    private synchronized TestBaseline open(ExtensionContext context, Path file) {
        loader = loaderOf(context);
        Known baseline = known.get(file);
        if (baseline == null) {
            baseline = read(file);
            known.put(file, baseline);
        }
        String failure = baseline.failure();
        OpenBaseline open = baseline.open().orElseThrow(() -> WrongSetting.of(failure));
        return new TestBaseline(open, TestKey.of(moduleOf(file), context.getUniqueId()));
    }

    /** A dynamic test has no class, but what it stands in has. */
    private static ClassLoader loaderOf(ExtensionContext context) {
        Optional<ExtensionContext> owner = Optional.of(context);
        while (owner.isPresent() && owner.get().getTestClass().isEmpty()) {
            owner = owner.get().getParent();
        }
        ClassLoader loader =
                owner.isPresent() ? owner.get().getRequiredTestClass().getClassLoader() : null;
        return loader == null ? ClassLoader.getSystemClassLoader() : loader;
    }

    private Known read(Path file) {
        return Measuring.aside(() -> tryToRead(file));
    }

    private Known tryToRead(Path file) {
        if (names == null) {
            names = PathNames.of(project);
        }
        try {
            return new Known(Optional.of(new OpenBaseline(new BaselineFile(file), nameOf(file), settings, names)), "");
        } catch (BaselineFileException unreadable) {
            return new Known(Optional.empty(), String.valueOf(unreadable.getMessage()));
        }
    }

    private String nameOf(Path file) {
        return (file.startsWith(project) ? project.relativize(file) : file).toString();
    }

    /** Tests of a file that lies elsewhere may be those of other modules, too. */
    private String moduleOf(Path file) {
        return file.startsWith(project) ? "" : PathNames.moduleOf(project);
    }

    /** Writes what is to be recorded. What cannot be written fails the run. */
    @Override
    public synchronized void close() {
        List<RuntimeException> failures = new ArrayList<>();
        Measuring.aside(known.entrySet().stream()
                        .<Runnable>map(each -> () -> close(each.getKey(), each.getValue(), failures))
                        .toList())
                .join();
        failures.forEach(failure -> Warnings.warn(String.valueOf(failure.getMessage())));
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** What cannot be written must not keep the others from being written. */
    private void close(Path file, Known baseline, List<RuntimeException> failures) {
        try {
            baseline.open()
                    .ifPresent(open -> open.close(moduleOf(file), new GoneTests(loader, new ModuleFiles(project))));
        } catch (RuntimeException failed) {
            failures.add(failed);
        }
    }
}
