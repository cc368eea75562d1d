package io.github.iopsjunit.core.baseline;

import io.github.iopsjunit.core.profile.FileActivity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Names files such that they are called the same on every machine and in every run: "${tempDir}/part-*.csv". */
public final class PathNames {

    private static final Pattern RANDOM_ID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?=[a-f]*[0-9])[0-9a-f]{16,}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern STARS = Pattern.compile("\\*{2,}");
    private static final Pattern GENERATED = Pattern.compile("(?<=\\$)[0-9]+");

    private final Places places;

    PathNames(Places places) {
        this.places = places;
    }

    /** {@return the names on this machine} Looks at the file system: not to be called in a window. */
    public static PathNames of(Path project) {
        return new PathNames(Places.of(project.toAbsolutePath().normalize()));
    }

    /** {@return the module as the directory of its build calls it, "core"; empty when it is all of the build} */
    public static String moduleOf(Path project) {
        Path module = project.toAbsolutePath().normalize();
        return slashed(Places.rootOf(module).relativize(module).toString());
    }

    /** {@return the name of a file, with slashes} */
    String name(String path) {
        if (path.equals(FileActivity.UNNAMED)) {
            return path;
        }
        try {
            return nameOf(places.workingDirectory().resolve(path).normalize());
        } catch (InvalidPathException notAPath) {
            return withoutNumbers(path);
        }
    }

    private String nameOf(Path path) {
        if (places.classPath().contains(path)) {
            return Places.CLASS_PATH + "/" + withoutNumbers(String.valueOf(path.getFileName()));
        }
        for (Places.Named place : places.named()) {
            if (path.startsWith(place.directory())) {
                String rest = place.directory().relativize(path).toString();
                return place.name() + (rest.isEmpty() ? "" : "/" + withoutNumbers(slashed(rest)));
            }
        }
        return withoutNumbers(slashed(path.toString()));
    }

    private static String slashed(String path) {
        return path.replace('\\', '/');
    }

    private static String withoutNumbers(String path) {
        String known = RANDOM_ID.matcher(path).replaceAll("*");
        return STARS.matcher(DIGITS.matcher(known).replaceAll("*")).replaceAll("*");
    }

    /** {@return the name of a method, without the number that a compiler gave it} */
    static String method(String className, String methodName) {
        return GENERATED
                .matcher(methodName.isEmpty() ? className : className + "." + methodName)
                .replaceAll("*");
    }
}
