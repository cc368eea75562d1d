package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Phase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Looks for all anti-patterns. */
public final class Insights {

    private static final Map<InsightKind, Rule> RULES = rules();

    private Insights() {}

    /**
     * {@return the profile with the insights that it and its phases give, waived ones marked} Without single operations there are none. Cheap: it
     * looks at each file a few times.
     */
    public static IoProfile addTo(IoProfile profile, InsightSettings settings) {
        IoProfile phased = profile.withPhases(profile.phases().stream()
                .map(phase -> new Phase(phase.name(), addTo(phase.profile(), settings)))
                .toList());
        List<Insight> found = of(phased, settings);
        return found.isEmpty() && phased.insights().isEmpty() ? phased : phased.withInsights(found);
    }

    static List<Insight> of(IoProfile profile, InsightSettings settings) {
        if (profile.detail().isEmpty() || profile.detail().get().files().isEmpty()) {
            return List.of();
        }
        Seen seen = new Seen(profile.detail().get(), profile.elapsed());
        List<Insight> found = new ArrayList<>();
        RULES.forEach((kind, rule) -> {
            List<String> evidence = rule.evidence(seen, settings.of(kind));
            if (!evidence.isEmpty()) {
                found.add(insight(kind, evidence, settings));
            }
        });
        return found;
    }

    private static Insight insight(InsightKind kind, List<String> evidence, InsightSettings settings) {
        return new Insight(
                kind.id(), kind.title(), evidence, kind.cure(), kind.page(), kind.raises(), settings.waiver(kind));
    }

    private static Map<InsightKind, Rule> rules() {
        Map<InsightKind, Rule> rules = new EnumMap<>(InsightKind.class);
        for (InsightKind kind : InsightKind.values()) {
            rules.put(kind, rule(kind));
        }
        return rules;
    }

    private static Rule rule(InsightKind kind) {
        return switch (kind) {
            case SMALL_READS -> new SmallReads();
            case SMALL_WRITES -> new SmallWrites();
            case REPEATED_READS -> new RepeatedReads();
            case FORCE_PER_RECORD -> new ForcePerRecord();
            case TINY_FILES -> new TinyFiles();
            case PING_PONG -> new PingPong();
            case SLOW_OPERATION -> new SlowOperation();
            case WRITTEN_THEN_READ -> new WrittenThenRead();
        };
    }
}
