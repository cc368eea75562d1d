package io.github.iopsjunit.fidelity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Scanner;
import javax.xml.parsers.DocumentBuilderFactory;

/** Libraries whose first use loads many classes, and small files that they read. */
final class LibraryWorkloads {

    private static final String RESOURCE = "fidelity-resource.txt";

    private LibraryWorkloads() {}

    static List<Workload> all() {
        return List.of(
                Workload.named("Jackson reading a file")
                        .input("data.json", Inputs.text("{\"name\": \"value\", \"list\": [1, 2, 3]}"))
                        .reads("data.json", 1, 36)
                        .runs(directory -> new ObjectMapper()
                                .readTree(directory.resolve("data.json").toFile())),
                Workload.named("the XML parser reading a file")
                        .input("data.xml", Inputs.text("<?xml version='1.0'?><root><child name='value'/></root>"))
                        .reads("data.xml", 2, 55)
                        .runs(directory -> DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(directory.resolve("data.xml").toFile())),
                Workload.named("Properties.load")
                        .input("data.properties", Inputs.text("a=1\nb=2\n"))
                        .reads("data.properties", 3, 8)
                        .runs(LibraryWorkloads::loadProperties),
                Workload.named("Scanner")
                        .input("lines.txt", Inputs.lines(200))
                        .reads("lines.txt", 2, 2000)
                        .runs(LibraryWorkloads::scan),
                Workload.named("a class path resource in a directory")
                        .reads(RESOURCE, 2, 37)
                        .runs(directory -> readResource()));
    }

    private static void loadProperties(Path directory) throws IOException {
        try (InputStream in =
                new FileInputStream(directory.resolve("data.properties").toFile())) {
            new Properties().load(in);
        }
    }

    private static void scan(Path directory) throws IOException {
        try (Scanner scanner = new Scanner(directory.resolve("lines.txt"), StandardCharsets.UTF_8)) {
            while (scanner.hasNextLine()) {
                scanner.nextLine();
            }
        }
    }

    private static void readResource() throws IOException {
        try (InputStream in = Objects.requireNonNull(LibraryWorkloads.class.getResourceAsStream(RESOURCE))) {
            Inputs.read(in, 8192);
        }
    }
}
