package io.github.iopsjunit.core.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes a JSON object, member by member. In ASCII, so that neither a terminal nor an encoding is disturbed, and half a
 * surrogate pair survives. As a stream rather than as a tree: a suite writes thousands of them in a JVM that has just started,
 * and a tree would load four times as many classes.
 */
final class JsonWriter {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private static final int USUAL_SIZE = 8_192;

    private final JsonGenerator generator;

    private JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    private interface Part {
        void write() throws IOException;
    }

    /** {@return the object with an indented line per member, and a line break at the end} */
    static byte[] pretty(Consumer<JsonWriter> members) {
        return write(members, true);
    }

    /** {@return the object as a line, with a line break at the end} */
    static byte[] line(Consumer<JsonWriter> members) {
        return write(members, false);
    }

    private static byte[] write(Consumer<JsonWriter> members, boolean pretty) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            if (pretty) {
                generator.setPrettyPrinter(PRETTY.createInstance());
            }
            JsonWriter writer = new JsonWriter(generator);
            writer.object(members);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON could not be written to memory", e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    JsonWriter put(String key, String text) {
        return part(() -> generator.writeStringField(key, text));
    }

    JsonWriter put(String key, long number) {
        return part(() -> generator.writeNumberField(key, number));
    }

    JsonWriter put(String key, boolean truth) {
        return part(() -> generator.writeBooleanField(key, truth));
    }

    JsonWriter put(String key, OptionalLong number) {
        return number.isPresent() ? put(key, number.getAsLong()) : this;
    }

    JsonWriter object(String key, Consumer<JsonWriter> members) {
        part(() -> generator.writeFieldName(key));
        return object(members);
    }

    /** Writes an array of objects. */
    <T> JsonWriter objects(String key, List<T> values, BiConsumer<JsonWriter, T> members) {
        part(() -> generator.writeArrayFieldStart(key));
        values.forEach(value -> object(writer -> members.accept(writer, value)));
        return part(generator::writeEndArray);
    }

    JsonWriter texts(String key, List<String> values) {
        part(() -> generator.writeArrayFieldStart(key));
        values.forEach(value -> part(() -> generator.writeString(value)));
        return part(generator::writeEndArray);
    }

    JsonWriter numbers(String key, long... values) {
        return part(() -> {
            generator.writeFieldName(key);
            generator.writeArray(values, 0, values.length);
        });
    }

    /** Writes an array of arrays, each of texts and whole numbers. */
    <T> JsonWriter rows(String key, List<T> values, Function<T, List<Object>> row) {
        part(() -> generator.writeArrayFieldStart(key));
        values.forEach(value -> row(row.apply(value)));
        return part(generator::writeEndArray);
    }

    private void row(List<Object> cells) {
        part(generator::writeStartArray);
        for (Object cell : cells) {
            part(() -> {
                if (cell instanceof Long number) {
                    generator.writeNumber(number);
                } else {
                    generator.writeString(cell.toString());
                }
            });
        }
        part(generator::writeEndArray);
    }

    private JsonWriter object(Consumer<JsonWriter> members) {
        part(generator::writeStartObject);
        members.accept(this);
        return part(generator::writeEndObject);
    }

    private JsonWriter part(Part part) {
        try {
            part.write();
        } catch (IOException e) {
            throw new UncheckedIOException("JSON could not be written to memory", e);
        }
        return this;
    }
}
