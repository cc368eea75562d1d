package io.github.iopsjunit.core.baseline;

import io.github.iopsjunit.core.profile.Tally;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was recorded of one test on one platform, first touch left out.
 *
 * @param tally       operations and bytes
 * @param touched     by file, and by method, what the recorder saw; names without what differs between machines and runs
 * @param unexplained what is in the tally and no recorder event accounts for
 */
public record BaselineEntry(Tally tally, SortedMap<String, SortedMap<String, Tally>> touched, Tally unexplained) {

    public BaselineEntry {
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(unexplained, "unexplained");
        SortedMap<String, SortedMap<String, Tally>> copy = new TreeMap<>();
        touched.forEach((file, methods) -> copy.put(file, Collections.unmodifiableSortedMap(new TreeMap<>(methods))));
        touched = Collections.unmodifiableSortedMap(copy);
    }

    /** {@return what a method did to a file, zero if nothing} */
    Tally of(String file, String method) {
        SortedMap<String, Tally> methods = touched.get(file);
        return methods == null ? Tally.ZERO : methods.getOrDefault(method, Tally.ZERO);
    }
}
