package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.TestReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The latest run, and what earlier ones left of tests that the latest did not run: nothing is said of why it did not. What one
 * process of a build started is one run. Where that process may outlive a build, forks between which there was a pause are of
 * different runs.
 *
 * @param latest   the last entry of each test of the latest run
 * @param attempts how the tests of the latest run ended, in order, that it ran more than once
 * @param earlier  the last entries of other tests, the latest of these runs first
 */
record RunHistory(List<IndexEntry> latest, Map<String, List<Status>> attempts, List<Earlier> earlier) {

    /**
     * Forks without a measured test leave no trace, and each may take a while; nobody waits so long between two builds that it
     * matters whether they are told apart.
     */
    static final Duration PAUSE = Duration.ofMinutes(1);

    RunHistory {
        latest = List.copyOf(latest);
        attempts = Map.copyOf(attempts);
        earlier = List.copyOf(earlier);
    }

    /**
     * What an earlier run left.
     *
     * @param began   when its first fork began
     * @param entries of tests that no later run has run
     */
    record Earlier(Instant began, List<IndexEntry> entries) {}

    /** {@return a history of one run} */
    static RunHistory ofOneRun(Collection<IndexEntry> entries) {
        return of(List.of(new ForkEntries(Fork.UNKNOWN, List.copyOf(entries))));
    }

    static RunHistory of(Collection<ForkEntries> forks) {
        List<List<ForkEntries>> runs = runs(forks);
        if (runs.isEmpty()) {
            return new RunHistory(List.of(), Map.of(), List.of());
        }
        Map<String, List<IndexEntry>> tests = tests(runs.get(0));
        Set<String> seen = new HashSet<>(tests.keySet());
        List<Earlier> earlier = new ArrayList<>();
        for (List<ForkEntries> run : runs.subList(1, runs.size())) {
            List<IndexEntry> unseen = last(tests(run)).stream()
                    .filter(entry -> seen.add(entry.uniqueId()))
                    .toList();
            if (!unseen.isEmpty()) {
                earlier.add(new Earlier(run.get(0).began(), unseen));
            }
        }
        return new RunHistory(last(tests), attempts(tests), earlier);
    }

    /** The latest first, the forks of each in the order in which they began. */
    private static List<List<ForkEntries>> runs(Collection<ForkEntries> forks) {
        Map<String, List<ForkEntries>> builds = forks.stream()
                .filter(fork -> !fork.entries().isEmpty())
                .sorted(Comparator.comparing(ForkEntries::began))
                .collect(Collectors.groupingBy(fork -> fork.fork().build().id()));
        return builds.values().stream()
                .flatMap(build -> split(build).stream())
                .sorted(Comparator.comparing(
                                (List<ForkEntries> run) -> run.get(0).began())
                        .reversed())
                .toList();
    }

    private static List<List<ForkEntries>> split(List<ForkEntries> build) {
        List<List<ForkEntries>> runs = new ArrayList<>();
        Instant ended = Instant.MIN;
        for (ForkEntries fork : build) {
            boolean paused = fork.began().minus(PAUSE).isAfter(ended);
            if (runs.isEmpty() || (paused && fork.fork().build().mayOutliveBuild())) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(fork);
            ended = fork.ended().isAfter(ended) ? fork.ended() : ended;
        }
        return runs;
    }

    private static Map<String, List<IndexEntry>> tests(List<ForkEntries> run) {
        Map<String, List<IndexEntry>> tests = new HashMap<>();
        run.stream()
                .flatMap(fork -> fork.entries().stream())
                .sorted(Comparator.comparing(IndexEntry::startedAt))
                .forEach(entry -> tests.computeIfAbsent(entry.uniqueId(), any -> new ArrayList<>(1))
                        .add(entry));
        return tests;
    }

    private static List<IndexEntry> last(Map<String, List<IndexEntry>> tests) {
        return tests.values().stream()
                .map(entries -> entries.get(entries.size() - 1))
                .toList();
    }

    private static Map<String, List<Status>> attempts(Map<String, List<IndexEntry>> tests) {
        return tests.values().stream()
                .filter(entries -> entries.size() > 1)
                .collect(Collectors.toMap(
                        entries -> entries.get(0).uniqueId(),
                        entries -> entries.stream().map(IndexEntry::status).toList()));
    }
}
