package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.profile.FileActivity;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;

/**
 * Which files are meant. Judged by the rules of this machine's file system: separators, and whether case matters. An unnamed
 * stream is never meant, though it may be a file. Nor is a file whose name this JVM can open but not read as a path, such as
 * one with an umlaut where the locale knows none: that it is not meant is only sure where its name says so.
 *
 * @param description as failures call it: {@code file "data.csv"}
 * @param isMeant     judges a path as it was opened
 * @param mayBeMeant  judges the name of a file that has no path here
 */
record FileSelection(String description, Predicate<Path> isMeant, Predicate<String> mayBeMeant) {

    /**
     * {@return files of a name, or whose path ends in the given one, or whose path is the given one}
     *
     * @throws IllegalArgumentException if it is empty or no path
     */
    static FileSelection named(String name) {
        Objects.requireNonNull(name, "name");
        Path wanted = parse(name)
                .filter(path -> !path.toString().isEmpty())
                .orElseThrow(() ->
                        new IllegalArgumentException("file(name) takes a file's name, the end of its path or all of"
                                + " it, but was given: \"" + Printable.name(name) + "\""));
        Path end = startsAbove(wanted) ? absolute(wanted) : wanted.normalize();
        return new FileSelection(
                "file \"" + Printable.name(name, 60) + "\"",
                path -> absolute(path).endsWith(end),
                Objects.toString(wanted.getFileName(), "")::equals);
    }

    /**
     * {@return files that match} A glob without a slash is matched with the name, one with a slash with the whole path or
     * its end.
     *
     * @throws IllegalArgumentException if it is empty or no glob
     */
    static FileSelection matching(String glob) {
        Objects.requireNonNull(glob, "glob");
        String description = "files \"" + Printable.name(glob, 60) + "\"";
        if (glob.indexOf('/') < 0) {
            PathMatcher name = matcher(glob, glob);
            return new FileSelection(
                    description,
                    path -> {
                        Path last = path.getFileName();
                        return last != null && name.matches(last);
                    },
                    any -> true);
        }
        String plain = normalized(glob);
        PathMatcher whole = matcher(plain, glob);
        PathMatcher end = matcher("**/" + plain, glob);
        return new FileSelection(
                description,
                path -> whole.matches(path) || whole.matches(absolute(path)) || end.matches(absolute(path)),
                any -> true);
    }

    /** Paths are matched in their plainest spelling, so that a glob in any other would match nothing, and pass. */
    private static String normalized(String glob) {
        String plain = glob.replaceAll("/{2,}", "/");
        while (plain.startsWith("./")) {
            plain = plain.substring(2);
        }
        plain = plain.replace("/./", "/");
        if (plain.isEmpty() || plain.endsWith("/") || ("/" + plain).contains("/../")) {
            throw new IllegalArgumentException(
                    "a glob of files such as \"*.csv\" or \"dir/**/*.csv\", without \"..\" and not ending in a slash, was"
                            + " expected, but was: \"" + Printable.name(glob) + "\"");
        }
        return plain;
    }

    /** Whether the file is among those meant. */
    boolean contains(FileActivity file) {
        return isNamed(file) && parse(file.path()).filter(isMeant).isPresent();
    }

    /** Whether it cannot be told if the file is among those meant, for its name is no path here. */
    boolean mayContain(FileActivity file) {
        return isNamed(file) && parse(file.path()).isEmpty() && mayBeMeant.test(file.name());
    }

    static boolean isNamed(FileActivity file) {
        return !file.path().equals(FileActivity.UNNAMED);
    }

    /** One spelling for all ways to name a file from here; links are not followed, for that would be I/O. */
    static String spelling(FileActivity file) {
        return parse(file.path()).map(path -> absolute(path).toString()).orElse(file.path());
    }

    private static PathMatcher matcher(String glob, String given) {
        try {
            if (glob.isBlank()) {
                throw new PatternSyntaxException("nothing to match", glob, 0);
            }
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "a glob such as \"*.csv\" or \"dir/**/*.csv\" was expected, but was: \"" + Printable.name(given)
                            + "\" (" + e.getDescription() + ")",
                    e);
        }
    }

    private static boolean startsAbove(Path path) {
        return path.normalize().startsWith("..");
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Optional<Path> parse(String path) {
        try {
            return Optional.of(Path.of(path));
        } catch (InvalidPathException e) {
            return Optional.empty(); // no file of this file system can have it
        }
    }
}
