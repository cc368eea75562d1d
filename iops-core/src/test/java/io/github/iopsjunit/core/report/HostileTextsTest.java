package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.environment.Volume;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.RunSummary;
import io.github.iopsjunit.core.report.page.TestPage;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a test, a file, a thread or a reason is called: every output shows it as text. */
class HostileTextsTest {

    private static final int TEXTS = 150;

    static Stream<String> texts() {
        return HostileTexts.texts(20261124, TEXTS);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areTextOnPages(String text) {
        for (byte[] drawn : List.of(HtmlReport.draw(testPage(text)), HtmlReport.draw(indexPage(text)))) {
            String html = new String(drawn, StandardCharsets.UTF_8);
            PagePolicy.check(html);
            assertHarmless(html);
        }
        assertThat(new String(HtmlReport.draw(testPage(text)), StandardCharsets.UTF_8))
                .contains("<title>" + html(VisibleText.line(text)) + " – I/O report</title>");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areTextInMarkdown(String text) {
        TestPage page = testPage(text);
        RenderedMarkdown test = RenderedMarkdown.of(MarkdownReport.draw(page));
        test.assertHasOnlyOurMarkup();
        assertThat(test.headings().get(0)).isEqualTo(VisibleText.line(text).strip());
        assertThat(test.preformatted()).containsExactly("\n" + VisibleText.block(text) + "\n");
        assertThat(test.cells())
                .contains(shown(page.tables().get(0).rows().get(0).name().rest()));

        RenderedMarkdown.of(MarkdownReport.draw(indexPage(text))).assertHasOnlyOurMarkup();

        RunSummary run = summary(text);
        RenderedMarkdown summary = RenderedMarkdown.of(MarkdownReport.draw(run));
        summary.assertHasOnlyOurMarkup();
        assertThat(summary.cells())
                .contains(
                        shown(run.violations().get(0).test()),
                        shown(run.violations().get(0).why()));
        assertHarmless(MarkdownReport.draw(run));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areTextOnTheConsole(String text) {
        List<String> lines = Stream.of(
                        TextReport.draw(testPage(text)),
                        TextReport.draw(indexPage(text)),
                        TextReport.draw(summary(text)))
                .flatMap(List::stream)
                .toList();

        assertThat(lines).allSatisfy(line -> {
            assertHarmless(line);
            assertThat(line)
                    .doesNotContain("::", "##", "[[")
                    .doesNotContainPattern("[\\n\\t]")
                    .satisfies(any -> assertThat(ConsoleLine.width(line))
                            .as(line)
                            .isLessThanOrEqualTo(line.startsWith("Report: ") ? Integer.MAX_VALUE : 100));
        });
    }

    /** No character that moves a cursor, turns the direction or is no character. */
    private static void assertHarmless(String text) {
        assertThat(text)
                .doesNotContainPattern("[\\p{Cc}&&[^\n\t]]")
                .doesNotContainPattern("[\\p{Cf}\\p{Cs}\u2028\u2029&&[^\u200c\u200d]]");
    }

    private static String shown(String text) {
        return text.strip();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static TestPage testPage(String text) {
        return TestPages.of(Hostile.test(text), "data/test.json");
    }

    private static IndexPage indexPage(String text) {
        Environment environment = new Environment(text, text, text, text, List.of(new Volume(text, text, text)));
        return IndexPages.of(List.of(entry(text)), environment, List.of());
    }

    private static RunSummary summary(String text) {
        return new RunSummaries(List.of(entry(text)), text, text).ofAtMost(5, 5);
    }

    private static IndexEntry entry(String text) {
        IndexEntry entry = IndexEntry.of(Hostile.test(text), "test.html");
        // As it comes from another fork.
        return IndexEntryJson.read(Json.parse(new String(IndexEntryJson.write(entry), StandardCharsets.UTF_8)));
    }
}
