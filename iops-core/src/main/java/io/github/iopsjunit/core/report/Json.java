package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Trees of JSON, without reflection: nothing needs to be opened to Jackson, and no module of its for dates and optionals is
 * missed. Written as ASCII, so that neither a terminal nor an encoding is disturbed, and half a surrogate pair survives.
 */
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final ObjectWriter PRETTY =
            MAPPER.writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static String pretty(JsonNode node) {
        return write(PRETTY, node) + "\n";
    }

    private static String write(ObjectWriter writer, JsonNode node) {
        try {
            return writer.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON could not be written", e);
        }
    }

    static String line(JsonNode node) {
        return write(MAPPER.writer(), node);
    }

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

    static void putOptional(ObjectNode node, String key, OptionalLong number) {
        number.ifPresent(value -> node.put(key, value));
    }

    static <T> List<T> list(JsonNode parent, String key, Function<JsonNode, T> reader) {
        return StreamSupport.stream(required(parent, key).spliterator(), false)
                .map(reader)
                .toList();
    }

    static <T> ArrayNode array(List<T> values, Function<T, JsonNode> writer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
    }
}
