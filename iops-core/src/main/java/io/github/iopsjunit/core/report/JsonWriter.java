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
 * and a tree would load four times as many classes. Without a lambda around each call of the generator's: in such a JVM, to make
 * one takes longer than what it does.
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
            throw unwritten(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    JsonWriter put(String key, String text) {
        try {
            generator.writeStringField(key, text);
        } catch (IOException e) {
            throw unwritten(e);
        }
        return this;
    }

    JsonWriter put(String key, long number) {
        try {
            generator.writeNumberField(key, number);
        } catch (IOException e) {
            throw unwritten(e);
        }
        return this;
    }

    JsonWriter put(String key, boolean truth) {
        try {
            generator.writeBooleanField(key, truth);
        } catch (IOException e) {
            throw unwritten(e);
        }
        return this;
    }

    JsonWriter put(String key, OptionalLong number) {
        return number.isPresent() ? put(key, number.getAsLong()) : this;
    }

    JsonWriter object(String key, Consumer<JsonWriter> members) {
        try {
            generator.writeFieldName(key);
        } catch (IOException e) {
            throw unwritten(e);
        }
        return object(members);
    }

    /** Writes an array of objects. */
    <T> JsonWriter objects(String key, List<T> values, BiConsumer<JsonWriter, T> members) {
        try {
            generator.writeArrayFieldStart(key);
            for (T value : values) {
                generator.writeStartObject();
                members.accept(this, value);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw unwritten(e);
        }
        return this;
    }

    JsonWriter texts(String key, List<String> values) {
        try {
            generator.writeArrayFieldStart(key);
            for (String value : values) {
                generator.writeString(value);
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw unwritten(e);
        }
        return this;
    }

    JsonWriter numbers(String key, long... values) {
        try {
            generator.writeFieldName(key);
            generator.writeArray(values, 0, values.length);
        } catch (IOException e) {
            throw unwritten(e);
        }
        return this;
    }

    /** Writes an array of arrays, each of texts and whole numbers. */
    <T> JsonWriter rows(String key, List<T> values, Function<T, List<Object>> row) {
        try {
            generator.writeArrayFieldStart(key);
            for (T value : values) {
                row(row.apply(value));
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw unwritten(e);
        }
        return this;
    }

    private void row(List<Object> cells) throws IOException {
        generator.writeStartArray();
        for (Object cell : cells) {
            if (cell instanceof Long number) {
                generator.writeNumber(number);
            } else {
                generator.writeString(cell.toString());
            }
        }
        generator.writeEndArray();
    }

    private JsonWriter object(Consumer<JsonWriter> members) {
        try {
            generator.writeStartObject();
            members.accept(this);
            generator.writeEndObject();
        } catch (IOException e) {
            throw unwritten(e);
        }
        return this;
    }

    private static UncheckedIOException unwritten(IOException cause) {
        return new UncheckedIOException("JSON could not be written to memory", cause);
    }
}
