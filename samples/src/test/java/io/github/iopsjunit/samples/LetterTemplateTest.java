package io.github.iopsjunit.samples;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.junit.IopsBudget;
import io.github.iopsjunit.junit.MeasureIops;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 100 letters from one template file, which Apache Commons IO reads for every letter, or once.
 *
 * <p>The bytes are exact by construction. The ops are two for each time the file is read, its content and its end, and a JDK or
 * library that knows the file's size may well do with one: hence limits.
 */
@MeasureIops
class LetterTemplateTest {

    private static final String TEMPLATE = "Dear {name}, your order is on its way.\n";
    private static final List<String> NAMES =
            IntStream.range(0, 100).mapToObj("customer %d"::formatted).toList();

    @TempDir
    Path directory;

    File template;

    @BeforeEach
    void writeTemplate() throws IOException { // setup: not measured
        template = Files.writeString(directory.resolve("letter.txt"), TEMPLATE).toFile();
    }

    @Test
    void readAgainAndAgain(Iops iops) throws IOException {
        List<String> letters = new ArrayList<>();
        for (String name : NAMES) {
            String text = FileUtils.readFileToString(template, StandardCharsets.UTF_8);
            letters.add(text.replace("{name}", name));
        }

        assertEquals(100, letters.size());
        assertThat(iops).file("letter.txt").bytesRead().isEqualTo(100L * TEMPLATE.length());
        assertThat(iops).file("letter.txt").readOps().isBetween(100, 200);
    }

    @Test
    void readOnce(Iops iops) throws IOException {
        String text = FileUtils.readFileToString(template, StandardCharsets.UTF_8);
        List<String> letters = new ArrayList<>();
        for (String name : NAMES) {
            letters.add(text.replace("{name}", name));
        }

        assertEquals(100, letters.size());
        assertThat(iops).file("letter.txt").bytesRead().isEqualTo(TEMPLATE.length());
        assertThat(iops).file("letter.txt").readOps().isBetween(1, 2);
    }

    // snippet:start template-budget
    @Test
    @IopsBudget(maxReadOps = 2, maxBytesRead = "100 B", maxTotalOps = 2)
    void readOnceStaysInBudget() throws IOException {
        String text = FileUtils.readFileToString(template, StandardCharsets.UTF_8);

        assertEquals("Dear customer 1, your order is on its way.\n", text.replace("{name}", NAMES.get(1)));
    }
    // snippet:end template-budget
}
