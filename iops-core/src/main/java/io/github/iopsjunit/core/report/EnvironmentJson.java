package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.environment.Volume;

/** The environment of a run as JSON, and back. */
final class EnvironmentJson {

    private EnvironmentJson() {}

    static String write(Environment environment) {
        ObjectNode node = Json.object()
                .put("schema", ReportJson.SCHEMA)
                .put("operatingSystem", environment.operatingSystem())
                .put("machine", environment.machine())
                .put("processor", environment.processor())
                .put("java", environment.java());
        node.set("volumes", Json.array(environment.volumes(), EnvironmentJson::writeVolume));
        return Json.pretty(node);
    }

    static Environment read(String json) {
        ObjectNode node = Json.parse(json);
        ReportJson.requireSchema(node);
        return new Environment(
                Json.text(node, "operatingSystem"),
                Json.text(node, "machine"),
                Json.text(node, "processor"),
                Json.text(node, "java"),
                Json.list(node, "volumes", EnvironmentJson::readVolume));
    }

    private static ObjectNode writeVolume(Volume volume) {
        return Json.object()
                .put("name", volume.name())
                .put("type", volume.type())
                .put("disk", volume.disk());
    }

    private static Volume readVolume(JsonNode node) {
        return new Volume(Json.text(node, "name"), Json.text(node, "type"), Json.text(node, "disk"));
    }
}
