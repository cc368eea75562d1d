package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A profile as a tree of JSON, and back. Absent keys mean absent values, never zero. */
final class ProfileJson {

    private ProfileJson() {}

    static ObjectNode write(IoProfile profile) {
        ObjectNode node = Json.object();
        node.put("name", profile.subject().name());
        profile.subject().reportPage().ifPresent(page -> node.put("reportPage", page.toString()));
        node.put("elapsedNanos", profile.elapsed().toNanos());
        node.put("method", profile.method());
        ObjectNode figures = node.putObject("figures");
        profile.figures().forEach((metric, figure) -> figures.set(metric.key(), writeFigure(figure)));
        node.set("exclusions", Json.array(profile.exclusions(), ProfileJson::writeExclusion));
        ObjectNode unexplained = writeTally(profile.unexplained().tally());
        unexplained.set("suspects", Json.array(profile.unexplained().suspects(), TextNode::valueOf));
        node.set("unexplained", unexplained);
        profile.detail().ifPresent(detail -> node.set("detail", DetailJson.write(detail)));
        return node;
    }

    static IoProfile read(JsonNode node) {
        Optional<Path> page =
                node.has("reportPage") ? Optional.of(Path.of(Json.text(node, "reportPage"))) : Optional.empty();
        JsonNode unexplained = Json.required(node, "unexplained");
        return new IoProfile(
                new Subject(Json.text(node, "name"), page),
                Duration.ofNanos(Json.number(node, "elapsedNanos")),
                readFigures(Json.required(node, "figures")),
                node.has("detail") ? Optional.of(DetailJson.read(Json.required(node, "detail"))) : Optional.empty(),
                Json.list(node, "exclusions", ProfileJson::readExclusion),
                new Unexplained(readTally(unexplained), Json.list(unexplained, "suspects", JsonNode::asText)),
                Json.text(node, "method"));
    }

    private static Map<Metric, Figure> readFigures(JsonNode figures) {
        Map<Metric, Figure> read = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            if (figures.has(metric.key())) {
                read.put(metric, readFigure(metric, Json.required(figures, metric.key())));
            }
        }
        return read;
    }

    private static ObjectNode writeFigure(Figure figure) {
        ObjectNode node = Json.object();
        Json.putOptional(node, "value", figure.estimate());
        Json.putOptional(node, "lowerBound", figure.lowerBound());
        Json.putOptional(node, "upperBound", figure.upperBound());
        node.put("source", figure.source().name());
        node.put("reason", figure.reason());
        return node;
    }

    private static Figure readFigure(Metric metric, JsonNode node) {
        return new Figure(
                metric,
                Json.optionalNumber(node, "lowerBound"),
                Json.optionalNumber(node, "value"),
                Json.optionalNumber(node, "upperBound"),
                Source.valueOf(Json.text(node, "source")),
                Json.text(node, "reason"));
    }

    private static ObjectNode writeExclusion(Exclusion exclusion) {
        ObjectNode node = Json.object().put("kind", exclusion.kind().name());
        node.setAll(writeTally(exclusion.tally()));
        return node;
    }

    private static Exclusion readExclusion(JsonNode node) {
        return new Exclusion(Exclusion.Kind.valueOf(Json.text(node, "kind")), readTally(node));
    }

    private static ObjectNode writeTally(Tally tally) {
        return Json.object()
                .put("readOps", tally.readOps())
                .put("writeOps", tally.writeOps())
                .put("bytesRead", tally.bytesRead())
                .put("bytesWritten", tally.bytesWritten());
    }

    private static Tally readTally(JsonNode node) {
        return new Tally(
                Json.number(node, "readOps"),
                Json.number(node, "writeOps"),
                Json.number(node, "bytesRead"),
                Json.number(node, "bytesWritten"));
    }
}
