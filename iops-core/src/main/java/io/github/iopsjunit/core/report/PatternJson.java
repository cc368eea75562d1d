package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.SlowestOperation;
import io.github.iopsjunit.core.profile.StackFrame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** In what order files were read and written, and which operation took longest, as JSON, and back. */
final class PatternJson {

    private PatternJson() {}

    /** The stacks stay out: what they are good for is in the insights. */
    static void write(AccessPattern pattern, JsonWriter json) {
        json.put("passes", pattern.passes())
                .put("readRuns", pattern.readRuns())
                .put("writeRuns", pattern.writeRuns())
                .put("writtenFirst", pattern.writtenFirst())
                .put("forces", pattern.forces());
        pattern.reader().ifPresent(caller -> json.object("reader", members -> writeFrame(members, caller.site())));
        pattern.writer().ifPresent(caller -> json.object("writer", members -> writeFrame(members, caller.site())));
    }

    static Optional<AccessPattern> read(JsonNode file) {
        if (!file.has("pattern")) {
            return Optional.empty();
        }
        JsonNode node = Json.required(file, "pattern");
        return Optional.of(new AccessPattern(
                Json.number(node, "passes"),
                Json.number(node, "readRuns"),
                Json.number(node, "writeRuns"),
                Json.required(node, "writtenFirst").asBoolean(),
                Json.number(node, "forces"),
                frame(node, "reader").map(site -> new Caller(site, List.of())),
                frame(node, "writer").map(site -> new Caller(site, List.of()))));
    }

    static void writeSlowest(SlowestOperation slowest, JsonWriter json) {
        json.put("read", slowest.read())
                .put("path", slowest.path())
                .put("bytes", slowest.bytes())
                .put("nanos", slowest.duration().toNanos());
        slowest.caller().ifPresent(frame -> json.object("caller", members -> writeFrame(members, frame)));
    }

    static Optional<SlowestOperation> readSlowest(JsonNode detail) {
        if (!detail.has("slowest")) {
            return Optional.empty();
        }
        JsonNode node = Json.required(detail, "slowest");
        return Optional.of(new SlowestOperation(
                Json.required(node, "read").asBoolean(),
                Json.text(node, "path"),
                Json.number(node, "bytes"),
                Duration.ofNanos(Json.number(node, "nanos")),
                frame(node, "caller")));
    }

    private static Optional<StackFrame> frame(JsonNode node, String key) {
        return node.has(key) ? Optional.of(readFrame(Json.required(node, key))) : Optional.empty();
    }

    static void writeFrame(JsonWriter json, StackFrame frame) {
        json.put("className", frame.className())
                .put("methodName", frame.methodName())
                .put("line", frame.line());
    }

    static StackFrame readFrame(JsonNode node) {
        return new StackFrame(
                Json.text(node, "className"),
                Json.text(node, "methodName"),
                Math.toIntExact(Json.number(node, "line")));
    }
}
