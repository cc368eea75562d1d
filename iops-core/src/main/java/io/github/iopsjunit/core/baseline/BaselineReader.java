package io.github.iopsjunit.core.baseline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.iopsjunit.core.profile.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a baseline, strictly: what is not understood is an error with its line and never skipped, for it would be lost when the
 * file is written again. As a stream, for only that knows the lines.
 */
final class BaselineReader {

    /** The same test twice is what a merge by hand leaves behind. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int NUMBERS = 4;

    private final JsonParser json;

    private BaselineReader(JsonParser json) {
        this.json = json;
    }

    /** @throws IllegalArgumentException saying what is wrong in which line */
    static Baseline read(byte[] content) {
        requireNoConflict(content);
        try (JsonParser parser = FACTORY.createParser(content)) {
            return new BaselineReader(parser).read();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    (e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ")
                            + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException(e.toString(), e);
        }
    }

    /** Parsers only tell that there is an unexpected character, at the first of three. */
    private static void requireNoConflict(byte[] content) {
        String[] lines = new String(content, StandardCharsets.UTF_8).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("<<<<<<<") || lines[i].startsWith("=======") || lines[i].startsWith(">>>>>>>")) {
                throw new IllegalArgumentException("line " + (i + 1) + ": an unresolved merge conflict");
            }
        }
    }

    private Baseline read() throws IOException {
        SortedMap<String, SortedMap<Platform, BaselineEntry>> tests = new TreeMap<>();
        boolean schemaSeen = false;
        boolean testsSeen = false;
        json.nextToken();
        require(JsonToken.START_OBJECT, "an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case BaselineJson.SCHEMA_KEY -> {
                    requireSchema();
                    schemaSeen = true;
                }
                case BaselineJson.TESTS -> {
                    requireSchemaFirst(schemaSeen);
                    readTests(tests);
                    testsSeen = true;
                }
                default -> throw wrong("unknown key \"" + key + "\"");
            }
        }
        requireSchemaFirst(schemaSeen);
        if (!testsSeen) {
            throw wrong("\"" + BaselineJson.TESTS + "\" is missing");
        }
        if (json.nextToken() != null) {
            throw wrong("something follows the end of the object");
        }
        return new Baseline(tests);
    }

    private void requireSchema() throws IOException {
        long schema = number();
        if (schema < 1 || schema > BaselineJson.SCHEMA) {
            throw wrong("\"schema\" may be 1" + (BaselineJson.SCHEMA == 1 ? "" : " to " + BaselineJson.SCHEMA)
                    + " but was: " + schema + ". It was written by a newer iops-junit; use that one or later");
        }
    }

    /** A newer schema may hold anything: it is to be told before something else is complained of. */
    private void requireSchemaFirst(boolean seen) {
        if (!seen) {
            throw wrong("\"schema\" is missing; it must come first");
        }
    }

    private void readTests(SortedMap<String, SortedMap<Platform, BaselineEntry>> tests) throws IOException {
        require(JsonToken.START_OBJECT, "an object of tests");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String test = json.currentName();
            json.nextToken();
            require(JsonToken.START_OBJECT, "an object of platforms");
            SortedMap<Platform, BaselineEntry> entries = new TreeMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                Platform platform = platform(json.currentName());
                json.nextToken();
                entries.put(platform, readEntry());
            }
            tests.put(test, entries);
        }
    }

    private Platform platform(String key) {
        try {
            return Platform.parse(key);
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException("line " + line() + ": " + notOne.getMessage(), notOne);
        }
    }

    private BaselineEntry readEntry() throws IOException {
        require(JsonToken.START_OBJECT, "an entry");
        long[] numbers = new long[NUMBERS];
        Arrays.fill(numbers, -1);
        SortedMap<String, SortedMap<String, Tally>> touched = new TreeMap<>();
        Tally unexplained = Tally.ZERO;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case BaselineJson.READ_OPS -> numbers[0] = number();
                case BaselineJson.WRITE_OPS -> numbers[1] = number();
                case BaselineJson.BYTES_READ -> numbers[2] = number();
                case BaselineJson.BYTES_WRITTEN -> numbers[3] = number();
                case BaselineJson.TOUCHED -> readTouched(touched);
                case BaselineJson.UNEXPLAINED -> unexplained = readTally();
                default -> throw wrong("unknown key \"" + key + "\"");
            }
        }
        if (Arrays.stream(numbers).anyMatch(number -> number < 0)) {
            throw wrong("the entry that ends here needs \"readOps\", \"writeOps\", \"bytesRead\" and \"bytesWritten\"");
        }
        return new BaselineEntry(tally(numbers), touched, unexplained);
    }

    private void readTouched(SortedMap<String, SortedMap<String, Tally>> touched) throws IOException {
        require(JsonToken.START_OBJECT, "an object of files");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String file = json.currentName();
            json.nextToken();
            require(JsonToken.START_OBJECT, "an object of methods");
            SortedMap<String, Tally> methods = new TreeMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String method = json.currentName();
                json.nextToken();
                methods.put(method, readTally());
            }
            touched.put(file, methods);
        }
    }

    private Tally readTally() throws IOException {
        require(JsonToken.START_ARRAY, "an array");
        long[] numbers = new long[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            json.nextToken();
            numbers[i] = number();
        }
        json.nextToken();
        require(JsonToken.END_ARRAY, "the end of an array of four numbers");
        return tally(numbers);
    }

    private static Tally tally(long[] numbers) {
        return new Tally(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private long number() throws IOException {
        require(JsonToken.VALUE_NUMBER_INT, "a whole number");
        long number = json.getLongValue();
        if (number < 0) {
            throw wrong("a number must be 0 or more but was: " + number);
        }
        return number;
    }

    private void require(JsonToken token, String what) throws IOException {
        if (json.currentToken() != token) {
            String found = json.currentToken() == null ? "the end of the file" : json.getText();
            throw wrong(what + " must stand here but there is: " + found);
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("line " + line() + ": " + what);
    }

    @SuppressWarnings("deprecation") // its replacement came with Jackson 2.17, and users may have an older one
    private int line() {
        return json.getTokenLocation().getLineNr();
    }
}
