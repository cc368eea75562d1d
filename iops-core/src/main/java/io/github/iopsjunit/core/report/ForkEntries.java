package io.github.iopsjunit.core.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a fork has listed up to now.
 *
 * @param fork    who
 * @param entries in the order in which they were listed
 */
record ForkEntries(Fork fork, List<IndexEntry> entries) {

    ForkEntries {
        entries = List.copyOf(entries);
    }

    Instant began() {
        return fork.began();
    }

    /** {@return when the last of its tests ended, as far as that is known} */
    Instant ended() {
        return entries.stream()
                .map(entry -> entry.startedAt().plus(entry.elapsed()))
                .max(Comparator.naturalOrder())
                .filter(end -> end.isAfter(began()))
                .orElse(began());
    }
}
