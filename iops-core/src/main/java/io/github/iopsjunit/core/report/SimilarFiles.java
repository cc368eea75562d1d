package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.IndexEntry.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that only differ by numbers and random ids, such as those in the temporary directories of many tests. */
final class SimilarFiles {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?=[a-f]*[0-9])[0-9a-f]{16,}|[0-9]+)+");

    /** The paths that are known of each pattern. */
    private final Map<String, Set<String>> paths = new HashMap<>();

    SimilarFiles(Collection<IndexEntry> entries) {
        entries.stream()
                .flatMap(entry -> entry.files().stream())
                .forEach(file -> paths.computeIfAbsent(pattern(path(file)), any -> new HashSet<>())
                        .add(path(file)));
    }

    /** {@return the file's name, "part-*.csv" when there are several such} */
    String name(Place file) {
        return count(file) == 1 ? file.name() : pattern(file.name());
    }

    /** {@return the file's folder, "/tmp/junit-*&#47; (3 files)" when there are several such} */
    String rest(Place file) {
        int count = count(file);
        return count == 1 ? file.rest() : pattern(file.rest()) + " (" + Quantities.count(count) + " files)";
    }

    private int count(Place file) {
        return paths.getOrDefault(pattern(path(file)), Set.of()).size();
    }

    private static String path(Place file) {
        return file.rest() + file.name();
    }

    private static String pattern(String path) {
        return NUMBER.matcher(path).replaceAll("*");
    }
}
