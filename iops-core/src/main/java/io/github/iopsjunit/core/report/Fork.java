package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.iopsjunit.core.environment.BuildProcess;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

/**
 * A writer's origin, the first line of its journal: by it runs are told apart.
 *
 * @param build which process started it
 * @param began when it began
 */
record Fork(BuildProcess build, Instant began) {

    /** Of whom nothing is known. */
    static final Fork UNKNOWN = new Fork(new BuildProcess("", true), Instant.EPOCH);

    private static final String KEY = "fork";

    Fork {
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(began, "began");
    }

    /** {@return it as a line of JSON, with its line break} */
    byte[] line() {
        return JsonWriter.line(json -> json.put("schema", ReportJson.SCHEMA)
                .object(
                        KEY,
                        fork -> fork.put("build", build.id())
                                .put("mayOutliveBuild", build.mayOutliveBuild())
                                .put("began", began.toString())));
    }

    static boolean isIn(ObjectNode line) {
        return line.has(KEY);
    }

    static Fork read(ObjectNode line) {
        ReportJson.requireSchema(line);
        JsonNode fork = Json.required(line, KEY);
        boolean mayOutlive = Json.required(fork, "mayOutliveBuild").asBoolean();
        try {
            return new Fork(
                    new BuildProcess(Json.text(fork, "build"), mayOutlive), Instant.parse(Json.text(fork, "began")));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"began\" is not a time: " + e.getMessage(), e);
        }
    }
}
