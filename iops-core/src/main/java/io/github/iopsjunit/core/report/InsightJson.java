package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Insights as JSON, and back. */
final class InsightJson {

    private InsightJson() {}

    static void write(JsonWriter json, Insight insight) {
        json.put("id", insight.id())
                .put("title", insight.title())
                .texts("evidence", insight.evidence())
                .put("cure", insight.cure())
                .put("page", insight.page())
                .texts(
                        "raises",
                        insight.raises().stream().map(Metric::key).sorted().toList());
        insight.waiver().ifPresent(reason -> json.put("waiver", reason));
    }

    /** {@return the insights of a profile; none before schema 3} */
    static List<Insight> list(JsonNode profile) {
        return profile.has("insights") ? Json.list(profile, "insights", InsightJson::read) : List.of();
    }

    private static Insight read(JsonNode node) {
        return new Insight(
                Json.text(node, "id"),
                Json.text(node, "title"),
                Json.list(node, "evidence", JsonNode::asText),
                Json.text(node, "cure"),
                Json.text(node, "page"),
                metrics(Json.list(node, "raises", JsonNode::asText)),
                node.has("waiver") ? Optional.of(Json.text(node, "waiver")) : Optional.empty());
    }

    private static Set<Metric> metrics(List<String> keys) {
        return Arrays.stream(Metric.values())
                .filter(metric -> keys.contains(metric.key()))
                .collect(Collectors.toSet());
    }
}
