package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Touched;
import io.github.iopsjunit.core.report.page.ActivityRow.Name;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The files of a test as its page lists them: of many that differ by numbers only, or that did next to nothing each in one folder,
 * a row each would say little. What stands out keeps its own.
 */
final class FoldedFiles {

    private static final int FEWEST_NUMBERED = 10;
    private static final int FEWEST_TINY = 25;
    private static final int MOST_EXAMPLES = 3;

    private final List<FileActivity> files;
    private final IdentityHashMap<FileActivity, Name> names = new IdentityHashMap<>();

    FoldedFiles(List<FileActivity> all) {
        long ops = all.stream().mapToLong(FileActivity::totalOps).sum();
        List<FileActivity> numbered =
                fold(all, FEWEST_NUMBERED, file -> file.totalOps() * 10 <= ops, FoldedFiles::withoutNumbers);
        files = fold(numbered, FEWEST_TINY, file -> file.totalOps() * 100 <= ops, FoldedFiles::withoutName).stream()
                .sorted(Comparator.comparingLong(file -> -file.totalOps()))
                .toList();
    }

    /** {@return files, and what stands for several, most operations first} */
    List<FileActivity> files() {
        return files;
    }

    /** {@return what one of {@link #files()} is called: "part-*.csv", and the first of them with the folder} */
    Name name(FileActivity file) {
        return names.getOrDefault(file, Name.of(file.name(), folder(file)));
    }

    private List<FileActivity> fold(
            List<FileActivity> unfolded,
            int fewest,
            Predicate<FileActivity> isSmall,
            Function<FileActivity, String> pattern) {
        Map<String, List<FileActivity>> groups = unfolded.stream()
                .filter(file -> !names.containsKey(file) && isSmall.test(file))
                .collect(Collectors.groupingBy(pattern, LinkedHashMap::new, Collectors.toList()));
        groups.values().removeIf(group -> group.size() < fewest);
        Set<FileActivity> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        groups.values().forEach(gone::addAll);
        List<FileActivity> folded = new ArrayList<>(unfolded);
        folded.removeIf(gone::contains);
        groups.forEach((path, group) -> {
            FileActivity sum = sum(path, group);
            names.put(sum, Name.of(sum.name(), folder(sum) + " (" + count(group) + ")"));
            folded.add(sum);
        });
        return folded;
    }

    private static String count(List<FileActivity> group) {
        String count = Quantities.count(group.size()) + " files";
        List<String> examples = group.stream()
                .map(FileActivity::name)
                .distinct()
                .limit(MOST_EXAMPLES)
                .toList();
        return examples.size() == 1
                ? count
                : count + ": " + String.join(", ", examples) + " and "
                        + Quantities.count(group.size() - examples.size()) + " more";
    }

    private static FileActivity sum(String path, List<FileActivity> group) {
        SizeHistogram.Builder reads = new SizeHistogram.Builder();
        SizeHistogram.Builder writes = new SizeHistogram.Builder();
        group.forEach(file -> {
            reads.add(file.reads());
            writes.add(file.writes());
        });
        return new FileActivity(path, reads.build(), writes.build(), touched(group));
    }

    private static Optional<Touched> touched(List<FileActivity> group) {
        List<Touched> known =
                group.stream().flatMap(file -> file.touched().stream()).toList();
        return known.size() < group.size()
                ? Optional.empty()
                : Optional.of(new Touched(
                        known.stream()
                                .map(Touched::first)
                                .min(Comparator.naturalOrder())
                                .orElse(Duration.ZERO),
                        known.stream()
                                .map(Touched::last)
                                .max(Comparator.naturalOrder())
                                .orElse(Duration.ZERO)));
    }

    private static String withoutNumbers(FileActivity file) {
        return SimilarFiles.pattern(file.path());
    }

    private static String withoutName(FileActivity file) {
        int dot = file.name().lastIndexOf('.');
        return SimilarFiles.pattern(folder(file)) + "*"
                + (dot < 0 ? "" : file.name().substring(dot));
    }

    private static String folder(FileActivity file) {
        return file.path().substring(0, file.path().length() - file.name().length());
    }
}
