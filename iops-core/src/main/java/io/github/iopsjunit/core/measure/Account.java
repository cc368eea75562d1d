package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The account of one window: what the counters hold, less what was seen, less what is known to be foreign. What is left is
 * unexplained. Each step books a part of it.
 */
final class Account {

    private final Map<Exclusion.Kind, Tally> exclusions = new EnumMap<>(Exclusion.Kind.class);
    private final List<String> doubts = new ArrayList<>();
    private final Tally overdrawn;
    private Tally unexplained;

    /**
     * @param raw      what the counters hold
     * @param seen     what the recorder saw of the code under test
     * @param excluded what the recorder proved to be foreign
     */
    Account(Tally raw, Tally seen, Map<Exclusion.Kind, Tally> excluded) {
        Tally left = raw.minus(seen);
        for (Tally tally : excluded.values()) {
            left = left.minus(tally);
        }
        exclusions.putAll(excluded);
        if (left.readOps() < 0 || left.writeOps() < 0) {
            doubts.add("the recorder saw operations in the window that the kernel counted before or after it");
        }
        unexplained = positive(left);
        overdrawn = positive(Tally.ZERO.minus(left));
    }

    private static Tally positive(Tally tally) {
        return new Tally(
                Math.max(0, tally.readOps()),
                Math.max(0, tally.writeOps()),
                Math.max(0, tally.bytesRead()),
                Math.max(0, tally.bytesWritten()));
    }

    /** Books something that the recorder had no part in. */
    void show(Exclusion.Kind kind, Tally tally) {
        if (!tally.isZero()) {
            exclusions.merge(kind, tally, Tally::plus);
        }
    }

    /** Books a part of what is unexplained as foreign. */
    void exclude(Exclusion.Kind kind, Tally tally) {
        show(kind, tally);
        unexplained = unexplained.minus(tally);
    }

    void doubt(String reason) {
        doubts.add(reason);
    }

    Tally unexplained() {
        return unexplained;
    }

    /** {@return by how much the recorder saw more than the counters hold} */
    Tally overdrawn() {
        return overdrawn;
    }

    List<String> doubts() {
        return doubts;
    }

    /** {@return the exclusions that a recorder proved, as a list} */
    static List<Exclusion> listed(Map<Exclusion.Kind, Tally> excluded) {
        return new Account(Tally.ZERO, Tally.ZERO, Map.of()).booked(excluded).exclusions();
    }

    private Account booked(Map<Exclusion.Kind, Tally> excluded) {
        excluded.forEach(this::show);
        return this;
    }

    List<Exclusion> exclusions() {
        return exclusions.entrySet().stream()
                .filter(entry -> !entry.getValue().isZero())
                .map(entry -> new Exclusion(entry.getKey(), entry.getValue()))
                .toList();
    }
}
