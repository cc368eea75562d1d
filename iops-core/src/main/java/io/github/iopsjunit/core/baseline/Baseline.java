package io.github.iopsjunit.core.baseline;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is recorded in one file: by test, and by platform where those differ.
 *
 * @param tests by the test's key; no test is without an entry
 */
public record Baseline(SortedMap<String, SortedMap<Platform, BaselineEntry>> tests) {

    /** Nothing recorded. */
    public static final Baseline EMPTY = new Baseline(new TreeMap<>());

    public Baseline {
        SortedMap<String, SortedMap<Platform, BaselineEntry>> copy = new TreeMap<>();
        tests.forEach((test, entries) -> {
            if (!entries.isEmpty()) {
                copy.put(test, Collections.unmodifiableSortedMap(new TreeMap<>(entries)));
            }
        });
        tests = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * An entry, and the platform that it was recorded on.
     *
     * @param platform where
     * @param entry    what
     */
    public record Found(Platform platform, BaselineEntry entry) {}

    /**
     * {@return the entry that a run on a platform is compared with} Without one of that platform it is one of the nearest JDK on the same
     * operating system, an older one before a newer one: most tests make the same operations on all. Never one of another
     * operating system.
     *
     * @param test     the test's key
     * @param platform where it runs
     */
    public Optional<Found> find(String test, Platform platform) {
        Map<Platform, BaselineEntry> entries = tests.getOrDefault(test, Collections.emptySortedMap());
        Comparator<Platform> olderFirst = Comparator.comparing(each -> each.release() > platform.release());
        Comparator<Platform> nearest =
                olderFirst.thenComparingInt(each -> Math.abs(each.release() - platform.release()));
        return entries.entrySet().stream()
                .filter(each -> each.getKey().system().equals(platform.system()))
                .min(Map.Entry.comparingByKey(nearest))
                .map(each -> new Found(each.getKey(), each.getValue()));
    }

    /** {@return this with an entry added or replaced} */
    public Baseline with(String test, Platform platform, BaselineEntry entry) {
        SortedMap<String, SortedMap<Platform, BaselineEntry>> changed = new TreeMap<>(tests);
        SortedMap<Platform, BaselineEntry> entries =
                new TreeMap<>(tests.getOrDefault(test, Collections.emptySortedMap()));
        entries.put(platform, entry);
        changed.put(test, entries);
        return new Baseline(changed);
    }

    /** {@return this without a test} */
    public Baseline without(String test) {
        SortedMap<String, SortedMap<Platform, BaselineEntry>> changed = new TreeMap<>(tests);
        changed.remove(test);
        return new Baseline(changed);
    }
}
