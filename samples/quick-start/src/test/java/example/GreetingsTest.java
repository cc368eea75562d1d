package example;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.junit.MeasureIops;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MeasureIops
class GreetingsTest {

    @TempDir
    Path directory;

    @Test
    void straight(Iops iops) throws IOException {
        try (OutputStream out = Files.newOutputStream(directory.resolve("greetings.txt"))) {
            greet(out);
        }

        assertThat(iops).writeOps().isLessThan(10);
    }

    @Test
    void buffered(Iops iops) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve("greetings.txt")))) {
            greet(out);
        }

        assertThat(iops).writeOps().isLessThan(10);
    }

    private static void greet(OutputStream out) throws IOException {
        for (int number = 0; number < 1_000; number++) {
            out.write("hello %d\n".formatted(number).getBytes(StandardCharsets.UTF_8));
        }
    }
}
