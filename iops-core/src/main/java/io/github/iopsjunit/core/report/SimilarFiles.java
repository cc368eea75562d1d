package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.IndexEntry.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that only differ by numbers and random ids, such as those in the temporary directories of many tests. */
final class SimilarFiles {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?=[a-f]*[0-9])[0-9a-f]{16,}|[0-9]+)+");

    private final Map<String, Known> known = new HashMap<>();

    /** What tests tell of a pattern: each path of which one names the only one, or how many there are at least. */
    private static final class Known {
        private final Set<String> paths = new HashSet<>();
        private long most;
        private int several;

        private void add(Place file) {
            if (file.files() == 1) {
                paths.add(path(file));
            } else {
                most = Math.max(most, file.files());
                several++;
            }
        }

        private long files() {
            return Math.max(most, paths.size());
        }

        /** Of two tests that used several files each, nobody knows whether they were the same ones. */
        private boolean mayBeMore() {
            return several > 1 || (several == 1 && !paths.isEmpty());
        }
    }

    SimilarFiles(Collection<IndexEntry> entries) {
        entries.stream()
                .flatMap(entry -> entry.files().stream())
                .forEach(file -> known.computeIfAbsent(pattern(path(file)), any -> new Known())
                        .add(file));
    }

    /** {@return the files of a test, similar ones as one; most operations first} */
    static List<Place> merged(List<FileActivity> files) {
        Map<String, Place> merged = new LinkedHashMap<>();
        for (FileActivity file : files) {
            merged.merge(pattern(file.path()), Place.of(file), SimilarFiles::plus);
        }
        return merged.values().stream()
                .sorted(Comparator.comparingLong(place -> -place.tally().totalOps()))
                .toList();
    }

    private static Place plus(Place sum, Place file) {
        return new Place(
                pattern(sum.name()), pattern(sum.rest()), sum.tally().plus(file.tally()), sum.files() + file.files());
    }

    /** {@return the file's name, "part-*.csv" when there are several such} */
    String name(Place file) {
        return of(file).files() == 1 ? file.name() : pattern(file.name());
    }

    /** {@return the file's folder, "/tmp/junit-*&#47; (3 files)" when there are several such} */
    String rest(Place file) {
        Known similar = of(file);
        if (similar.files() == 1) {
            return file.rest();
        }
        String count = (similar.mayBeMore() ? "≥ " : "") + Quantities.count(similar.files());
        return pattern(file.rest()) + " (" + count + " files)";
    }

    private Known of(Place file) {
        return known.getOrDefault(pattern(path(file)), new Known());
    }

    private static String path(Place file) {
        return file.rest() + file.name();
    }

    /** {@return the path with "*" for each number and random id} */
    static String pattern(String path) {
        return NUMBER.matcher(path).replaceAll("*");
    }
}
