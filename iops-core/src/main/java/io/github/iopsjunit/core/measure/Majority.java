package io.github.iopsjunit.core.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Elects the commonest of many values while it remembers only one, as {@link CommonStack} does. */
final class Majority<T> {

    private @Nullable T candidate;
    private long votes;

    void add(T value) {
        add(value, 1);
    }

    void add(Majority<T> other) {
        T theirs = other.candidate;
        if (theirs != null) {
            add(theirs, other.votes);
        }
    }

    Optional<T> elected() {
        return Optional.ofNullable(candidate);
    }

    private void add(T value, long times) {
        if (candidate == null || (votes == 0 && times > 0)) {
            candidate = value;
        }
        votes += value.equals(candidate) ? times : -times;
        if (votes < 0) {
            candidate = value;
            votes = -votes;
        }
    }
}
