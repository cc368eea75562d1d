package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fixed model's pages and JSON, to the letter, wherever they are drawn. After a wanted change: run once with
 * {@code -Diops.golden.update=true}, and look at the difference.
 */
class GoldenPagesTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    static Stream<Arguments> places() {
        return Stream.of("en-US", "tr-TR", "ar-EG-u-nu-arab")
                .flatMap(language -> Stream.of("UTC", "Pacific/Chatham").map(zone -> Arguments.of(language, zone)));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @MethodSource("places")
    void areTheSameEverywhere(String language, String place) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(place));

        compare("test.html", page(Samples.unbuffered()));
        compare("test.json", ReportJson.write(Samples.unbuffered()));
        compare("bounded.html", page(Samples.bounded()));
        compare("without-recorder.html", page(Samples.withoutRecorder()));
        compare("index.html", index());
        compare("test.md", MarkdownReport.draw(TestPages.of(Samples.unbuffered(), "data/test.json")));
        compare("test.txt", lines(TextReport.draw(TestPages.of(Samples.unbuffered(), "data/test.json"))));
        compare("index.md", MarkdownReport.draw(IndexPages.of(history(), Samples.ENVIRONMENT, List.of())));
        compare("index.txt", lines(TextReport.draw(IndexPages.of(history(), Samples.ENVIRONMENT, List.of()))));
        compare("summary.md", MarkdownReport.draw(summary().ofAtMost(1, 3)));
        compare("summary.txt", lines(TextReport.draw(summary().ofAtMost(1, 3))));
    }

    @Test
    void theDocumentationShowsTheSummaryAsItIs() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "continuous-integration.md")))
                .contains("```text\n"
                        + lines(TextReport.draw(summary().ofAtMost(1, 3))).strip() + "\n```");
    }

    private static String page(TestReport test) {
        String html = text(HtmlReport.draw(TestPages.of(test, "data/test.json")));
        PagePolicy.check(html);
        return html;
    }

    private static String text(byte[] html) {
        return new String(html, StandardCharsets.UTF_8);
    }

    private static RunSummaries summary() {
        return new RunSummaries(entries(), "shop", "target/reports/iops/index.html");
    }

    private static List<IndexEntry> entries() {
        return entries(Samples.run());
    }

    /** One that was run again, and an earlier run, beside the tests of {@link #entries()}. */
    private static RunHistory history() {
        List<IndexEntry> latest = new ArrayList<>(entries(List.of(Samples.firstAttempt())));
        latest.addAll(entries());
        return RunHistory.of(List.of(
                new ForkEntries(Samples.fork("1", "2026-03-01T17:05:00Z"), entries(Samples.earlierRun())),
                new ForkEntries(Samples.fork("2", "2026-03-02T09:30:00Z"), latest)));
    }

    private static List<IndexEntry> entries(List<TestReport> tests) {
        return tests.stream()
                .map(test -> IndexEntry.of(
                        test, PageNames.of(test.className(), test.methodName(), test.uniqueId()) + ".html"))
                .toList();
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String index() {
        String html = text(HtmlReport.draw(IndexPages.of(history(), Samples.ENVIRONMENT, List.of())));
        PagePolicy.check(html);
        return html;
    }

    private static void compare(String name, String drawn) throws IOException {
        Path golden = GOLDEN.resolve(name);
        if (Boolean.getBoolean("iops.golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(golden));
    }
}
