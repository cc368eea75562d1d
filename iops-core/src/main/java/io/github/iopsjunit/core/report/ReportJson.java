package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * A test report as JSON, and back: complete, so that a page can be drawn again without the JVM that measured. Readers ignore
 * keys they do not know; {@code schema} grows when a key changes its meaning.
 */
public final class ReportJson {

    /**
     * The version of the format that is written, and the newest that is read: 2 added times and stacks to 1, 3 insights, 4 a
     * status of tests over their baseline, 5 one of tests whose limits are undecided, and the limits.
     */
    public static final int SCHEMA = 5;

    private ReportJson() {}

    /** {@return the report as indented JSON in ASCII} */
    public static String write(TestReport test) {
        return new String(bytes(test), StandardCharsets.US_ASCII);
    }

    static byte[] bytes(TestReport test) {
        return JsonWriter.pretty(json -> {
            json.put("schema", SCHEMA)
                    .put("uniqueId", test.uniqueId())
                    .put("className", test.className())
                    .put("methodName", test.methodName())
                    .put("displayName", test.displayName())
                    .put("status", test.status().name());
            test.failureMessage().ifPresent(message -> json.put("failureMessage", message));
            json.put("scope", test.scope()).put("startedAt", test.startedAt().toString());
            LimitJson.write(json, test.limits());
            json.object("profile", members -> ProfileJson.write(test.profile(), members));
        });
    }

    /**
     * {@return the report that was written}
     *
     * @param json what {@link #write} returned
     * @throws IllegalArgumentException when it is none, or of a newer schema
     */
    public static TestReport read(String json) {
        ObjectNode node = Json.parse(json);
        requireSchema(node);
        return new TestReport(
                Json.text(node, "uniqueId"),
                Json.text(node, "className"),
                Json.text(node, "methodName"),
                Json.text(node, "displayName"),
                Status.valueOf(Json.text(node, "status")),
                node.has("failureMessage") ? Optional.of(Json.text(node, "failureMessage")) : Optional.empty(),
                Json.text(node, "scope"),
                Instant.parse(Json.text(node, "startedAt")),
                ProfileJson.read(Json.required(node, "profile")),
                LimitJson.read(node));
    }

    static void requireSchema(ObjectNode node) {
        long schema = Json.number(node, "schema");
        if (schema < 1 || schema > SCHEMA) {
            throw new IllegalArgumentException("\"schema\" may be 1 to " + SCHEMA + " but was: " + schema
                    + ". It was written by a newer iops-junit; read it with that one.");
        }
    }
}
