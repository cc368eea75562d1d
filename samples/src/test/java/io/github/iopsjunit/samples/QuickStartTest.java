package io.github.iopsjunit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The README's two-minute start does what the README says, its failure included. */
class QuickStartTest {

    private static final String NAME = "example.GreetingsTest";

    /** Inside the module, as a user's: pages of modules that share a folder outside are called otherwise. */
    private final Path reports = Path.of("target", "quick-start-reports").toAbsolutePath();

    @Test
    void failsAsTheReadmeShows() throws Exception {
        EngineExecutionResults results = run(Map.of("iops.report.directory", reports.toString()));

        results.testEvents().assertStatistics(tests -> tests.succeeded(1).failed(1));
        assertThat(withoutWhatVaries(failure(results)))
                .isEqualTo(withoutWhatVaries(MarkdownFile.read("README.md").block("text", "Too many")));
        assertThat(reports.resolve("index.html")).isRegularFile();
    }

    @Test
    void runsWithTheConfigurationOfTheGuide() throws Exception {
        Properties configuration = new Properties();
        try (InputStream in = QuickStartTest.class.getResourceAsStream("/guide/junit-platform.properties")) {
            configuration.load(Objects.requireNonNull(in));
        }
        configuration.setProperty("iops.report.directory", reports.toString());
        Map<String, String> parameters = new TreeMap<>();
        configuration.stringPropertyNames().forEach(key -> parameters.put(key, configuration.getProperty(key)));

        run(parameters)
                .testEvents()
                .assertStatistics(tests -> tests.succeeded(1).failed(1));
    }

    @Test
    void hasTheVersionOfThisBuild() throws IOException {
        assertThat(Files.readString(MarkdownFile.ROOT.resolve("samples/quick-start/pom.xml")))
                .contains("<version>" + version(Files.readString(MarkdownFile.ROOT.resolve("pom.xml"))) + "</version>");
    }

    /** Silent: the console ends with the run of the samples themselves. */
    private static EngineExecutionResults run(Map<String, String> parameters) throws ClassNotFoundException {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .configurationParameter("iops.console", "false")
                .selectors(selectClass(Class.forName(NAME)))
                .execute();
    }

    private static String failure(EngineExecutionResults results) {
        return results.testEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage())
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow();
    }

    /** What the JVM does besides differs from run to run, and so do temporary directories. */
    private static String withoutWhatVaries(String message) {
        return message.replaceAll("(?s)Excluded: .*?\n(?=\\S)", "Excluded: …\n")
                .replaceAll("\\S*/(?=greetings\\.txt)", "…/")
                .replaceAll("\\S*/(?=GreetingsTest-straight|insights\\.html)", "…/")
                .strip();
    }

    private static String version(String pom) {
        return pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    }
}
