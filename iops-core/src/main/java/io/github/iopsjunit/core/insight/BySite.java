package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.insight.Seen.OrderedFile;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Files that one line of code read, or wrote, taken together: it may do the same little thing to a thousand of them.
 *
 * @param caller the line; empty when it is not known
 * @param files  those it did most of
 */
record BySite(Optional<Caller> caller, List<OrderedFile> files) {

    private static final int SHOWN = 3;

    static List<BySite> of(Seen seen, Predicate<OrderedFile> which, Function<AccessPattern, Optional<Caller>> caller) {
        Map<Object, List<OrderedFile>> groups = new LinkedHashMap<>();
        seen.files().stream()
                .filter(which)
                .forEach(file -> groups.computeIfAbsent(
                                caller.apply(file.order()).map(Caller::site), any -> new ArrayList<>())
                        .add(file));
        return groups.values().stream()
                .map(files -> new BySite(caller.apply(files.get(0).order()), List.copyOf(files)))
                .toList();
    }

    long sum(ToLongFunction<OrderedFile> number) {
        return files.stream().mapToLong(number).sum();
    }

    /** {@return the line of evidence for each of the first groups} */
    static List<String> told(List<BySite> groups, ToLongFunction<BySite> weight, Function<BySite, String> words) {
        List<BySite> sorted = groups.stream()
                .sorted(Comparator.comparingLong(weight).reversed())
                .toList();
        List<String> lines = new ArrayList<>();
        sorted.stream().limit(SHOWN).map(words).forEach(lines::add);
        if (sorted.size() > SHOWN) {
            lines.add("and " + Words.count(sorted.size() - SHOWN, "more place"));
        }
        return lines;
    }
}
