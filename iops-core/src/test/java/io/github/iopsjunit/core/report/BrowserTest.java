package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.environment.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of page in a real browser, as Jenkins serves it. The pictures are left in {@code target/screenshots}. */
@TestInstance(Lifecycle.PER_CLASS)
class BrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String HOSTILE = "<script>alert(1)</script>\" onload='x' \u202egnp.exe\n" + "x".repeat(300);

    private final List<TestReport> tests = Stream.concat(
                    Samples.run().stream(), Stream.of(Hostile.test(HOSTILE), LargeRun.manyFiles()))
            .toList();

    private Path folder = Path.of("");
    private ReportServer server;
    private Chromium chromium;

    @BeforeAll
    void writeAndServe(@TempDir Path temporary) throws Exception {
        folder = Files.createDirectory(temporary.resolve("report"));
        new ReportDirectory(folder, Samples.fork("1", "2026-03-01T17:05:00Z")).write(Samples.earlierRun());
        ReportDirectory report = new ReportDirectory(folder, Samples.fork("2", "2026-03-02T09:30:00Z"));
        report.write(List.of(Samples.firstAttempt()));
        report.write(tests);
        report.writeIndex(Samples.ENVIRONMENT);
        Files.writeString(folder.resolve("wrong.html"), "<!DOCTYPE html><p style=\"color: red\">inline</p>");
        server = new ReportServer(folder);
        chromium = Chromium.start(Files.createDirectory(temporary.resolve("profile")));
    }

    @AfterAll
    void stop() throws Exception {
        chromium.close();
        server.close();
    }

    /** The front page, that on insights, and one page of each kind: exact, with bounds, without a recorder, hostile, very large. */
    Stream<String> pages() {
        return Stream.concat(
                Stream.of("index", "insights"),
                Stream.of(
                                Samples.unbuffered(),
                                Samples.bounded(),
                                Samples.withoutRecorder(),
                                Hostile.test(HOSTILE),
                                LargeRun.manyFiles())
                        .map(BrowserTest::page));
    }

    private static String page(TestReport test) {
        return PageNames.of(test.className(), test.methodName(), test.uniqueId());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsThePolicyAtEverySizeAndColour(String name) throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            for (int width : new int[] {1280, 400}) {
                for (boolean dark : new boolean[] {false, true}) {
                    page.look(width, dark);
                    page.open(server.underPolicy(name + ".html"));
                    page.screenshot(PICTURES.resolve(name + "-" + width + (dark ? "-dark" : "") + ".png"));
                }
            }
            assertThat(page.complaints()).isEmpty();
        }
    }

    /** Or the test above would see nothing. */
    @Test
    void aPageThatBreaksThePolicyIsComplainedOf() throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            page.open(server.underPolicy("wrong.html"));
            page.paint();

            assertThat(page.complaints()).anyMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isAccessibleAndFitsTheWindow(String name) throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            for (boolean dark : new boolean[] {false, true}) {
                page.look(dark ? 400 : 1280, dark);
                page.open(server.withoutPolicy(name + ".html"));
                assertThat(page.accessibilityViolations()).isEmpty();
            }
            for (int width : new int[] {360, 400, 760, 1020, 1280, 2560}) {
                page.look(width, false);
                assertThat(page.evaluate("document.documentElement.scrollWidth").asInt())
                        .as("a page of %d pixels", width)
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void aLineOfCodeIsOneLineOfTheIndex() throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            page.look(1280, false);
            page.open(server.underPolicy("index.html"));
            page.evaluate("cell = [...document.querySelectorAll('#tests td:nth-child(9)')]"
                    + ".find(cell => cell.textContent.trim() === 'CatalogueClient.java:61')");

            assertThat(page.evaluate(linesOf("cell")).asInt()).isEqualTo(1);
            page.evaluate("cell.firstChild.data = 'CatalogueClientOfTheShop'");
            assertThat(page.evaluate(linesOf("cell")).asInt()).isEqualTo(2);
            assertThat(page.evaluate(linesOf("cell.lastChild")).asInt())
                    .as("the number stays whole")
                    .isEqualTo(1);
        }
    }

    @Test
    void onAPhoneFailuresScrollAndTheRestFits() throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            page.look(400, false);
            page.open(server.underPolicy(page(Samples.unbuffered()) + ".html"));
            page.evaluate("failure = document.querySelector('.failure .scroll')");
            page.evaluate("durations = document.querySelector('.percentiles').parentElement");
            page.evaluate("durations.querySelectorAll('td').forEach(cell => cell.textContent = '113.4 ms')");

            assertThat(page.evaluate(linesOf("failure.firstChild")).asInt())
                    .isEqualTo(page.evaluate("failure.textContent.trim().split('\\n').length")
                            .asInt());
            assertThat(page.evaluate("failure.scrollWidth - failure.clientWidth")
                            .asInt())
                    .isPositive();
            assertThat(page.evaluate("durations.scrollWidth - durations.clientWidth")
                            .asInt())
                    .isZero();
            assertThat(page.evaluate("(name => { name.textContent = 'x'.repeat(40);"
                                    + " return name.getClientRects()[0].top - name.parentElement.getBoundingClientRect().top; })"
                                    + "(document.querySelector('.activities summary bdi'))")
                            .asDouble())
                    .as("a long name begins beside its triangle")
                    .isLessThan(5);
        }
    }

    @Test
    void anOpenStackIsAsWideAsTheTableAndPushesNothingOutOfIt() throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            for (int width : new int[] {1280, 400}) {
                page.look(width, false);
                page.open(server.underPolicy(page(Samples.unbuffered()) + ".html"));
                page.evaluate("table = document.querySelector('#call-sites table')");
                page.evaluate("table.querySelectorAll('details').forEach(stack => stack.open = true)");
                page.evaluate("table.querySelectorAll('.stack bdi').forEach(name => name.append('x'.repeat(200)))");

                assertThat(page.evaluate("table.querySelector('.stack').clientWidth / table.clientWidth")
                                .asDouble())
                        .isGreaterThan(0.85);
                assertThat(page.evaluate("table.parentElement.scrollWidth - table.parentElement.clientWidth")
                                .asInt())
                        .isZero();
            }
        }
    }

    @Test
    void onAPhoneTheHottestLinesAreWhole() throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            page.look(400, false);
            page.open(server.underPolicy("index.html"));
            page.evaluate("line = [...document.querySelectorAll('.tops .name')]"
                    + ".find(name => name.textContent.trim() === 'CatalogueClient.java:61')");
            page.evaluate("line.firstChild.firstChild.data = 'CatalogueClientOfTheShop'");

            assertThat(page.evaluate("line.scrollWidth - line.clientWidth").asInt())
                    .isZero();
        }
    }

    /** On how many lines the text of a node stands. */
    private static String linesOf(String node) {
        return "(node => { const range = document.createRange(); range.selectNodeContents(node);"
                + " return new Set([...range.getClientRects()].map(box => Math.round(box.bottom))).size; })(" + node
                + ")";
    }

    @Test
    void allThatCanBeDoneIsInReachOfTheKeyboard() throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            page.look(1280, false);
            page.open(server.withoutPolicy(page(Samples.unbuffered()) + ".html"));
            List<String> reached = reached(page, 40);

            assertThat(reached).contains("SUMMARY", "#account", "index.html", "Call sites");
            assertThat(reached).contains("insights.html#small-reads");
            assertThat(reached).anyMatch(href -> href.startsWith("data/"));
        }
    }

    @Test
    void testsAreChosenByKeyboardAndWithoutAScript() throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            page.look(1280, false);
            page.open(server.withoutPolicy("index.html"));
            assertThat(shownTests(page)).isEqualTo(tests.size());
            page.evaluate("document.querySelectorAll('details').forEach(run => run.open = true)");
            assertThat(page.evaluate("document.querySelectorAll('#earlier tbody tr').length")
                            .asInt())
                    .isEqualTo(Samples.earlierRun().size());
            assertThat(reached(page, 60)).contains("show-all", "hide-idle", page(Samples.unbuffered()) + ".html");

            page.evaluate("document.getElementById('show-all').focus()");
            page.press("ArrowRight", 39);
            assertThat(page.evaluate("document.activeElement.id").asText()).isEqualTo("show-over-budget");
            assertThat(shownTests(page)).isEqualTo(1);
            page.press("ArrowRight", 39);
            assertThat(page.evaluate("document.activeElement.id").asText()).isEqualTo("show-failed");
            assertThat(shownTests(page)).isEqualTo(2);

            page.evaluate("document.getElementById('show-advised').click()");
            assertThat(shownTests(page)).isEqualTo(1);

            page.evaluate("document.getElementById('show-passed').click()");
            page.evaluate("document.getElementById('hide-idle').click()");
            assertThat(shownTests(page)).isEqualTo(6);
        }
    }

    @Test
    void namesAreTextAndNothingElse() throws Exception {
        try (BrowserPage page = chromium.newPage()) {
            page.open(server.withoutPolicy(page(Hostile.test(HOSTILE)) + ".html"));

            assertThat(page.evaluate("document.scripts.length").asInt()).isZero();
            assertThat(page.evaluate("document.querySelector('h1 bdi').textContent")
                            .asText())
                    .isEqualTo("<script>alert(1)</script>\" onload='x' ‹U+202E›gnp.exe␊" + "x".repeat(300));
        }
    }

    @Test
    void tenThousandTestsAreSmallAndPainted() throws Exception {
        byte[] html = HtmlReport.draw(IndexPages.of(LargeRun.entries(10_000), Samples.ENVIRONMENT, List.of()));
        Files.write(folder.resolve("large.html"), html);

        assertThat(html.length).isLessThan(2_600_000);
        try (BrowserPage page = chromium.newPage()) {
            page.look(1280, false);
            long begin = System.nanoTime();
            page.open(server.underPolicy("large.html"));
            page.paint();
            long millis = (System.nanoTime() - begin) / 1_000_000;

            // Told, not asserted: how fast it is, is for a benchmark on a quiet machine.
            System.out.printf("10,000 tests: %,d bytes, painted after %,d ms%n", html.length, millis);
        }
    }

    @Test
    void anEmptyRunIsAPageToo() throws Exception {
        Environment nowhere = new Environment("", "", "", "", List.of());
        Files.write(folder.resolve("empty.html"), HtmlReport.draw(IndexPages.of(List.of(), nowhere, List.of("note"))));
        try (BrowserPage page = chromium.newPage()) {
            page.open(server.withoutPolicy("empty.html"));

            assertThat(page.accessibilityViolations()).isEmpty();
        }
    }

    private static List<String> reached(BrowserPage page, int tabs) throws Exception {
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < tabs; i++) {
            page.press("Tab", 9);
            reached.add(
                    page.evaluate("(e => e.getAttribute('href') || e.id || e.getAttribute('aria-label') || e.tagName)"
                                    + "(document.activeElement)")
                            .asText());
        }
        return reached;
    }

    private static int shownTests(BrowserPage page) throws Exception {
        return page.evaluate("[...document.querySelectorAll('#tests tbody tr:not(.group)')]"
                        + ".filter(row => row.offsetParent !== null).length")
                .asInt();
    }
}
