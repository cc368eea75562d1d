package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedrawingTest {

    @TempDir
    Path folder;

    @Test
    void drawsTheSamePagesFromTheJsonAlone() throws IOException {
        ReportDirectory report = new ReportDirectory(folder);
        report.write(Samples.run());
        report.writeIndex(Samples.ENVIRONMENT);
        Map<String, String> drawn = pages(".html");
        for (String page : drawn.keySet()) {
            Files.delete(folder.resolve(page));
        }
        Files.delete(folder.resolve("iops.css"));

        Redrawing.main(new String[] {folder.toString()});

        assertThat(pages(".html"))
                .isEqualTo(drawn)
                .hasSize(Samples.run().size() + 2)
                .containsKey("insights.html");
        assertThat(folder.resolve("iops.css")).exists();
        assertThat(pages(".md"))
                .hasSize(Samples.run().size() + 1)
                .allSatisfy((name, text) -> assertThat(text).startsWith("# "));
        assertThat(pages(".txt").get("index.txt")).startsWith("I/O report\n").contains("readsTheFileInFewOperations()");
    }

    @Test
    void namesWhatIsNoReport() {
        assertThatThrownBy(() -> new Redrawing(folder).draw())
                .isInstanceOf(NotDirectoryException.class)
                .hasMessage(folder + " is no report: it has no directory \"data\"");
        assertThatThrownBy(() -> Redrawing.main(new String[0]))
                .hasMessage("One argument is needed, the directory of a report (such as target/reports/iops), but"
                        + " there were: []");
    }

    @Test
    void namesTheFileThatIsDamaged() throws IOException {
        Path json = Files.createDirectories(folder.resolve("data")).resolve("a.json");
        Files.writeString(json, "{\"schema\": 99}");

        assertThatThrownBy(() -> new Redrawing(folder).draw())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(json + ": \"schema\" may be 1 to ");
    }

    private Map<String, String> pages(String suffix) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(suffix)).toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }
}
