package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** An entry of the index as one line of JSON, and back. Source and reason are the total's, told once. */
final class IndexEntryJson {

    private IndexEntryJson() {}

    /** {@return the entry as a line, with its line break} */
    static byte[] write(IndexEntry entry) {
        Figure total = entry.figure(Metric.TOTAL_OPS);
        return JsonWriter.line(json -> {
            json.put("schema", ReportJson.SCHEMA)
                    .put("uniqueId", entry.uniqueId())
                    .put("className", entry.className())
                    .put("displayName", entry.displayName())
                    .put("status", entry.status().name())
                    .put("page", entry.page())
                    .put("startedAt", entry.startedAt().toString())
                    .put("elapsedNanos", entry.elapsed().toNanos())
                    .put("source", total.source().name())
                    .put("reason", total.reason());
            IndexEntry.METRICS.forEach(metric -> json.numbers(metric.key(), bounds(entry.figure(metric))));
            if (!entry.insights().isEmpty()) {
                json.texts("insights", entry.insights());
            }
            if (!entry.failure().isEmpty()) {
                json.put("failure", entry.failure());
            }
            json.rows("files", entry.files(), PlaceJson::row).rows("callSites", entry.callSites(), PlaceJson::row);
        });
    }

    static IndexEntry read(ObjectNode node) {
        ReportJson.requireSchema(node);
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        IndexEntry.METRICS.forEach(metric -> figures.put(metric, readFigure(metric, node)));
        return new IndexEntry(
                Json.text(node, "uniqueId"),
                Json.text(node, "className"),
                Json.text(node, "displayName"),
                Status.valueOf(Json.text(node, "status")),
                Json.text(node, "page"),
                Instant.parse(Json.text(node, "startedAt")),
                Duration.ofNanos(Json.number(node, "elapsedNanos")),
                figures,
                PlaceJson.list(node, "files"),
                PlaceJson.list(node, "callSites"),
                insights(node),
                node.has("failure") ? Json.text(node, "failure") : "");
    }

    // Older lines have their number only.
    private static List<String> insights(ObjectNode entry) {
        if (!entry.has("insights")) {
            return List.of();
        }
        return entry.path("insights").isArray()
                ? Json.list(entry, "insights", JsonNode::asText)
                : Collections.nCopies(Math.toIntExact(Json.number(entry, "insights")), "insight");
    }

    private static long[] bounds(Figure figure) {
        return Stream.of(figure.lowerBound(), figure.estimate(), figure.upperBound())
                .flatMapToLong(OptionalLong::stream)
                .toArray();
    }

    // Lower bound, likely value, upper bound: two numbers lack the upper bound, none was not measured.
    private static Figure readFigure(Metric metric, ObjectNode entry) {
        JsonNode bounds = Json.required(entry, metric.key());
        String reason = Json.text(entry, "reason");
        if (bounds.isEmpty()) {
            return Figure.notMeasured(metric, reason);
        }
        return new Figure(
                metric,
                at(bounds, 0),
                at(bounds, 1),
                at(bounds, 2),
                Source.valueOf(Json.text(entry, "source")),
                reason);
    }

    private static OptionalLong at(JsonNode bounds, int index) {
        return bounds.has(index) ? OptionalLong.of(bounds.path(index).longValue()) : OptionalLong.empty();
    }
}
