package io.github.iopsjunit.core.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The files that are the same in every report: the style sheet, and what is to be known of insights. */
final class FixedFiles {

    private static final List<String> NAMES = List.of("iops.css", "insights.html");

    private FixedFiles() {}

    /** Writes those that are not there, or are of another version. */
    static void writeTo(Path directory) throws IOException {
        for (String name : NAMES) {
            Path file = directory.resolve(name);
            byte[] wanted = read(name);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), wanted)) {
                SafeFiles.write(file, wanted);
            }
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = FixedFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing in the jar of iops-core");
            }
            return in.readAllBytes();
        }
    }
}
