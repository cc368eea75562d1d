package io.github.iopsjunit.samples.insights;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Code that reads: measured values of eight bytes each, and translations. */
final class Readings {

    private final Path directory;
    private final Map<String, Properties> translations = new HashMap<>();

    Readings(Path directory) {
        this.directory = directory;
    }

    // snippet:start small-reads
    static long sumUnbuffered(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return sum(in);
        }
    }

    static long sumBuffered(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return sum(in);
        }
    }
    // snippet:end small-reads

    private static long sum(DataInputStream in) throws IOException {
        long sum = 0;
        while (true) {
            try {
                sum += in.readLong();
            } catch (EOFException end) {
                return sum;
            }
        }
    }

    // snippet:start repeated-reads
    String translateFromDisk(String language, String key) throws IOException {
        return load(language).getProperty(key);
    }

    String translate(String language, String key) throws IOException {
        Properties known = translations.get(language);
        if (known == null) {
            known = load(language);
            translations.put(language, known);
        }
        return known.getProperty(key);
    }

    private Properties load(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(directory.resolve(language + ".properties"))) {
            properties.load(in);
        }
        return properties;
    }
    // snippet:end repeated-reads
}
