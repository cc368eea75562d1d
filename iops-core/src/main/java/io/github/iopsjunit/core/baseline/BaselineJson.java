package io.github.iopsjunit.core.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.iopsjunit.core.profile.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;

/** Writes a baseline as sorted JSON in ASCII, a line for each number that can change. Equal baselines are equal bytes. */
final class BaselineJson {

    /** The version of the format that is written, and the newest that is read. */
    static final int SCHEMA = 1;

    static final String SCHEMA_KEY = "schema";
    static final String TESTS = "tests";
    static final String READ_OPS = "readOps";
    static final String WRITE_OPS = "writeOps";
    static final String BYTES_READ = "bytesRead";
    static final String BYTES_WRITTEN = "bytesWritten";
    static final String TOUCHED = "touched";
    static final String UNEXPLAINED = "unexplained";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final DefaultPrettyPrinter PRETTY =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private BaselineJson() {}

    static byte[] write(Baseline baseline) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.setPrettyPrinter(PRETTY.createInstance());
            json.writeStartObject();
            json.writeNumberField(SCHEMA_KEY, SCHEMA);
            json.writeObjectFieldStart(TESTS);
            for (Map.Entry<String, SortedMap<Platform, BaselineEntry>> test :
                    baseline.tests().entrySet()) {
                writeTest(json, test.getKey(), test.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("JSON could not be written to memory", e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void writeTest(JsonGenerator json, String test, SortedMap<Platform, BaselineEntry> entries)
            throws IOException {
        json.writeObjectFieldStart(test);
        for (Map.Entry<Platform, BaselineEntry> entry : entries.entrySet()) {
            json.writeObjectFieldStart(entry.getKey().key());
            writeEntry(json, entry.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writeEntry(JsonGenerator json, BaselineEntry entry) throws IOException {
        Tally tally = entry.tally();
        json.writeNumberField(READ_OPS, tally.readOps());
        json.writeNumberField(WRITE_OPS, tally.writeOps());
        json.writeNumberField(BYTES_READ, tally.bytesRead());
        json.writeNumberField(BYTES_WRITTEN, tally.bytesWritten());
        json.writeObjectFieldStart(TOUCHED);
        for (Map.Entry<String, SortedMap<String, Tally>> file : entry.touched().entrySet()) {
            json.writeObjectFieldStart(file.getKey());
            for (Map.Entry<String, Tally> method : file.getValue().entrySet()) {
                writeTally(json, method.getKey(), method.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        if (!entry.unexplained().isZero()) {
            writeTally(json, UNEXPLAINED, entry.unexplained());
        }
    }

    private static void writeTally(JsonGenerator json, String key, Tally tally) throws IOException {
        json.writeFieldName(key);
        long[] numbers = {tally.readOps(), tally.writeOps(), tally.bytesRead(), tally.bytesWritten()};
        json.writeArray(numbers, 0, numbers.length);
    }
}
