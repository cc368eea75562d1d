package io.github.iopsjunit.core.insight;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is told, and what is accepted. Immutable.
 *
 * @param thresholds what replaces a kind's own
 * @param waivers    why a kind is accepted
 */
public record InsightSettings(Map<InsightKind, Thresholds> thresholds, Map<InsightKind, String> waivers) {

    /** Every kind with its own thresholds, and none accepted. */
    public static final InsightSettings DEFAULT = new InsightSettings(Map.of(), Map.of());

    public InsightSettings {
        thresholds = Map.copyOf(thresholds);
        waivers = Map.copyOf(waivers);
    }

    /** {@return the same with these waivers, which win over those there are} */
    public InsightSettings with(Map<InsightKind, String> nearer) {
        if (nearer.isEmpty()) {
            return this;
        }
        Map<InsightKind, String> all = new EnumMap<>(InsightKind.class);
        all.putAll(waivers);
        all.putAll(nearer);
        return new InsightSettings(thresholds, all);
    }

    Thresholds of(InsightKind kind) {
        return Objects.requireNonNullElse(thresholds.get(kind), kind.defaults());
    }

    Optional<String> waiver(InsightKind kind) {
        return Optional.ofNullable(waivers.get(kind));
    }
}
