package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks for the one file that is meant, and says what is wrong when it is none or several. */
final class FileSearch {

    private static final int SHOWN = 5;
    private static final int COLUMNS = 80;

    private final String name;
    private final FileSelection selection;
    private final IoProfile profile;

    FileSearch(String name, FileSelection selection, IoProfile profile) {
        this.name = name;
        this.selection = selection;
        this.profile = profile;
    }

    /** Empty if exactly one file is meant, however it is spelled; else what is wrong, line by line. */
    Optional<List<String>> problem() {
        List<FileActivity> files =
                profile.files().stream().filter(FileSelection::isNamed).toList();
        List<String> found =
                spellings(files.stream().filter(selection::contains).toList());
        return switch (found.size()) {
            case 0 -> Optional.of(none(files));
            case 1 -> Optional.empty();
            default -> Optional.of(several(found));
        };
    }

    private List<String> none(List<FileActivity> files) {
        List<String> lines = new ArrayList<>();
        lines.add("No operation was recorded on " + selection.description());
        String wanted = lastPart(name);
        int near = Math.max(2, wanted.length() / 3);
        List<FileActivity> candidates = files.stream()
                .filter(file -> distance(file, wanted) <= near)
                .sorted(Comparator.comparingInt(file -> distance(file, wanted)))
                .toList();
        addPaths(lines, "near: ", spellings(candidates));
        if (!profile.unexplained().tally().isZero()) {
            lines.add("  Unexplained operations name no file and may be on it: see below.");
        }
        return lines;
    }

    private List<String> several(List<String> found) {
        List<String> lines = new ArrayList<>();
        lines.add(found.size() + " files match " + selection.description()
                + ": give more of the path, or sum them with files(glob)");
        addPaths(lines, "match: ", found);
        return lines;
    }

    private static void addPaths(List<String> lines, String label, List<String> paths) {
        paths.stream()
                .limit(SHOWN)
                .map(path -> "  " + label + Printable.name(path, COLUMNS))
                .forEach(lines::add);
        if (paths.size() > SHOWN) {
            lines.add("  … and " + (paths.size() - SHOWN) + " more");
        }
    }

    private static List<String> spellings(List<FileActivity> files) {
        return files.stream().map(FileSelection::spelling).distinct().toList();
    }

    private static String lastPart(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static int distance(FileActivity file, String wanted) {
        return distance(file.name().toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT));
    }

    /** How many characters must be added, removed or changed to make one word the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int changed = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[other.length()];
    }
}
