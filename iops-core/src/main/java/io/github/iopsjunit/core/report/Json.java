package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Trees of JSON to read from, without reflection: nothing needs to be opened to Jackson, and no module of its for dates and
 * optionals is missed.
 */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** {@return the text as a tree; what is not a JSON object is refused, saying so} */
    static ObjectNode parse(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    static JsonNode required(JsonNode parent, String key) {
        JsonNode child = parent.get(key);
        if (child == null || child.isNull()) {
            throw new IllegalArgumentException("\"" + key + "\" is missing");
        }
        return child;
    }

    static String text(JsonNode parent, String key) {
        return required(parent, key).asText();
    }

    static long number(JsonNode parent, String key) {
        JsonNode child = required(parent, key);
        if (!child.isIntegralNumber()) {
            throw new IllegalArgumentException("\"" + key + "\" is not a whole number but: " + child);
        }
        return child.longValue();
    }

    static OptionalLong optionalNumber(JsonNode parent, String key) {
        return parent.has(key) ? OptionalLong.of(number(parent, key)) : OptionalLong.empty();
    }

    static <T> List<T> list(JsonNode parent, String key, Function<JsonNode, T> reader) {
        return StreamSupport.stream(required(parent, key).spliterator(), false)
                .map(reader)
                .toList();
    }
}
