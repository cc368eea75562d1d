package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Phase;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A profile as JSON, and back. Absent keys mean absent values, never zero. */
final class ProfileJson {

    private ProfileJson() {}

    static void write(IoProfile profile, JsonWriter json) {
        json.put("name", profile.subject().name());
        profile.subject().reportPage().ifPresent(page -> json.put("reportPage", page.toString()));
        json.put("elapsedNanos", profile.elapsed().toNanos())
                .put("method", profile.method())
                .object(
                        "figures",
                        figures -> profile.figures()
                                .forEach((metric, figure) ->
                                        figures.object(metric.key(), members -> writeFigure(figure, members))))
                .objects("exclusions", profile.exclusions(), ProfileJson::writeExclusion)
                .object("unexplained", members -> writeUnexplained(profile.unexplained(), members));
        json.objects("insights", profile.insights(), InsightJson::write);
        if (!profile.phases().isEmpty()) {
            json.objects("phases", profile.phases(), (members, phase) -> {
                members.put("phase", phase.name());
                write(phase.profile(), members);
            });
        }
        profile.detail().ifPresent(detail -> json.object("detail", members -> DetailJson.write(detail, members)));
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
                Json.text(node, "method"),
                InsightJson.list(node),
                node.has("phases") ? Json.list(node, "phases", ProfileJson::readPhase) : List.of());
    }

    private static Phase readPhase(JsonNode node) {
        return new Phase(Json.text(node, "phase"), read(node));
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

    private static void writeFigure(Figure figure, JsonWriter json) {
        json.put("value", figure.estimate())
                .put("lowerBound", figure.lowerBound())
                .put("upperBound", figure.upperBound())
                .put("source", figure.source().name())
                .put("reason", figure.reason());
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

    private static void writeExclusion(JsonWriter json, Exclusion exclusion) {
        writeTally(exclusion.tally(), json.put("kind", exclusion.kind().name()));
    }

    private static void writeUnexplained(Unexplained unexplained, JsonWriter json) {
        writeTally(unexplained.tally(), json);
        json.texts("suspects", unexplained.suspects());
    }

    private static Exclusion readExclusion(JsonNode node) {
        return new Exclusion(Exclusion.Kind.valueOf(Json.text(node, "kind")), readTally(node));
    }

    private static void writeTally(Tally tally, JsonWriter json) {
        json.put("readOps", tally.readOps())
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
