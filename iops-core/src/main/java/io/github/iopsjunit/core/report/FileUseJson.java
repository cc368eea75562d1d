package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.iopsjunit.core.profile.FileUse;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Tally;

/** What a line of code did to a file, as JSON, and back. */
final class FileUseJson {

    private FileUseJson() {}

    static void write(JsonWriter json, FileUse use) {
        json.put("path", use.path())
                .put("className", use.site().className())
                .put("methodName", use.site().methodName())
                .put("line", use.site().line())
                .put("firstTouch", use.firstTouch())
                .put("readOps", use.tally().readOps())
                .put("writeOps", use.tally().writeOps())
                .put("bytesRead", use.tally().bytesRead())
                .put("bytesWritten", use.tally().bytesWritten());
    }

    static FileUse read(JsonNode node) {
        return new FileUse(
                Json.text(node, "path"),
                new StackFrame(
                        Json.text(node, "className"),
                        Json.text(node, "methodName"),
                        Math.toIntExact(Json.number(node, "line"))),
                Json.required(node, "firstTouch").asBoolean(),
                new Tally(
                        Json.number(node, "readOps"),
                        Json.number(node, "writeOps"),
                        Json.number(node, "bytesRead"),
                        Json.number(node, "bytesWritten")));
    }
}
