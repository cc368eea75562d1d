package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.environment.Volume;

/** The environment of a run as JSON, and back. */
final class EnvironmentJson {

    private EnvironmentJson() {}

    static byte[] write(Environment environment) {
        return JsonWriter.pretty(json -> json.put("schema", ReportJson.SCHEMA)
                .put("operatingSystem", environment.operatingSystem())
                .put("machine", environment.machine())
                .put("processor", environment.processor())
                .put("java", environment.java())
                .objects("volumes", environment.volumes(), EnvironmentJson::writeVolume));
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

    private static void writeVolume(JsonWriter json, Volume volume) {
        json.put("name", volume.name()).put("type", volume.type()).put("disk", volume.disk());
    }

    private static Volume readVolume(JsonNode node) {
        return new Volume(Json.text(node, "name"), Json.text(node, "type"), Json.text(node, "disk"));
    }
}
