package io.github.iopsjunit.core.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What forks listed, with entries that were made anew from the tests' JSON. */
final class RedrawnForks {

    private RedrawnForks() {}

    /**
     * {@return the forks of which there is still JSON} A test that nobody listed, as a fork was killed meanwhile, is put to the
     * last fork that had begun before it.
     *
     * @param forks what was listed; none when only the JSON was kept
     * @param tests an entry of each JSON
     */
    static List<ForkEntries> of(List<ForkEntries> forks, List<IndexEntry> tests) {
        Map<String, IndexEntry> anew = tests.stream()
                .collect(Collectors.toMap(IndexEntry::uniqueId, Function.identity(), (one, other) -> other));
        Set<String> listed = new HashSet<>();
        List<ForkEntries> redrawn = new ArrayList<>();
        for (ForkEntries fork : forks) {
            redrawn.add(new ForkEntries(
                    fork.fork(),
                    fork.entries().stream()
                            .filter(entry -> anew.containsKey(entry.uniqueId()))
                            .map(entry -> anew(entry, anew, listed))
                            .toList()));
        }
        tests.stream()
                .filter(test -> !listed.contains(key(test)))
                .forEach(test -> redrawn.add(new ForkEntries(before(test.startedAt(), forks), List.of(test))));
        return redrawn;
    }

    private static IndexEntry anew(IndexEntry entry, Map<String, IndexEntry> anew, Set<String> listed) {
        IndexEntry test = anew.getOrDefault(entry.uniqueId(), entry);
        listed.add(key(entry));
        return test.startedAt().equals(entry.startedAt()) ? test : entry;
    }

    private static String key(IndexEntry entry) {
        return entry.startedAt() + " " + entry.uniqueId();
    }

    private static Fork before(Instant instant, List<ForkEntries> forks) {
        return forks.stream()
                .map(ForkEntries::fork)
                .filter(fork -> !fork.began().isAfter(instant))
                .max(Comparator.comparing(Fork::began))
                .orElse(Fork.UNKNOWN);
    }
}
