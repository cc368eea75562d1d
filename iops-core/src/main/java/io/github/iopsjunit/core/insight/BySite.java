package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.insight.Seen.OrderedFile;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Files that one line of code read, or wrote, taken together: it may do the same little thing to a thousand of them.
 *
 * @param caller the line; empty when it is not known
 * @param files  those it did most of
 * @param alone  whether no other line did any of it
 */
record BySite(Optional<Caller> caller, List<OrderedFile> files, boolean alone) {

    private static final int SHOWN = 3;

    /** @param what tells what is looked at: reads, writes or both */
    static List<BySite> of(
            Seen seen,
            Predicate<OrderedFile> which,
            Function<AccessPattern, Optional<Caller>> caller,
            ToLongFunction<Tally> what) {
        Map<Object, List<OrderedFile>> groups = new LinkedHashMap<>();
        seen.files().stream()
                .filter(which)
                .forEach(file -> groups.computeIfAbsent(
                                caller.apply(file.order()).map(Caller::site), any -> new ArrayList<>())
                        .add(file));
        return groups.values().stream()
                .map(files -> of(seen, caller.apply(files.get(0).order()), List.copyOf(files), what))
                .toList();
    }

    private static BySite of(Seen seen, Optional<Caller> caller, List<OrderedFile> files, ToLongFunction<Tally> what) {
        Set<String> paths = files.stream().map(each -> each.file().path()).collect(Collectors.toSet());
        boolean others = seen.detail().fileUses().stream()
                .filter(use -> what.applyAsLong(use.tally()) > 0 && paths.contains(use.path()))
                .anyMatch(use ->
                        caller.filter(known -> known.site().equals(use.site())).isEmpty());
        return new BySite(caller, files, !others);
    }

    /** {@return the line in words; that it did most, where others did the rest} */
    String by() {
        return caller.map(known -> (alone ? ", by " : ", most of it by ") + Words.line(known.site()))
                .orElse("");
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
