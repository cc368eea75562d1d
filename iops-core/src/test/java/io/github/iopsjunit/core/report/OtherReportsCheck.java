package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our report is reached from the reports of others, as docs/continuous-integration.md says. Not of the normal build, for these are
 * written by whole Maven runs of the samples: {@code .ci/reports} makes them and calls this. With {@code -Diops.pictures.update=true}
 * the documentation's pictures are taken anew.
 */
class OtherReportsCheck {

    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TARGET = CHECKOUT.resolve("samples/target");
    private static final Path INDEX = TARGET.resolve("reports/iops/index.html");
    private static final Path SUREFIRE = TARGET.resolve("reports/surefire.html");
    private static final Path OPEN_TEST_REPORTING = TARGET.resolve("tests.html");

    private static final Pattern PUBLISHED = Pattern.compile("\"iops\\.report\":\"([^\"]+)\"");
    private static final Pattern LISTED = Pattern.compile("href=\"([^\"/#]+\\.html)\"");
    private static final String TEST = "sumsWithoutABuffer(Iops)";

    private Chromium chromium;
    private BrowserPage page;

    @BeforeEach
    void open(@TempDir Path profile) throws Exception {
        chromium = Chromium.start(profile);
        page = chromium.newPage();
        page.look(1280, false);
    }

    @AfterEach
    void close() {
        page.close();
        chromium.close();
    }

    /** Both forks wrote to the one index, and each test's page is where JUnit was told it is. */
    @Test
    void theIndexListsWhatEachForkPublished() throws Exception {
        List<Path> published = found(PUBLISHED, OPEN_TEST_REPORTING);

        assertThat(published)
                .hasSizeGreaterThan(40)
                .allSatisfy(file -> assertThat(file).isRegularFile());
        assertThat(found(LISTED, INDEX)).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void surefiresReportLinksToOurs() throws Exception {
        page.open(SUREFIRE.toUri().toString());
        picture("surefire-report.png");

        page.follow("[...document.links].find(link => link.textContent === 'I/O report')");

        assertThat(address()).isEqualTo(INDEX.toUri().toString());
        assertThat(page.evaluate("document.querySelector('h1').textContent").asText())
                .isEqualTo("I/O report");
        picture("report-index.png");
    }

    @Test
    void openTestReportingShowsNumbersHistogramAndWhereOurPageIs() throws Exception {
        page.open(OPEN_TEST_REPORTING.toUri().toString());
        choose("div[title=\"Expand all\"]");
        choose("[role=link][aria-label=\"" + TEST + "\"]");
        awaitHistogram();

        assertThat(cell("iops.totalOps")).matches("[0-9]+");
        assertThat(page.evaluate("document.querySelector('img[alt=\"io-sizes.svg\"]').naturalWidth")
                        .asInt())
                .isPositive();
        String report = cell("iops.report");
        picture("open-test-reporting.png");

        page.open(Path.of(report).toUri().toString());
        assertThat(page.evaluate("document.querySelector('h1 bdi').textContent").asText())
                .isEqualTo(TEST);
    }

    private static List<Path> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(found -> INDEX.resolveSibling(found.group(1)))
                .toList();
    }

    private String address() throws Exception {
        return page.evaluate("location.href").asText();
    }

    private void choose(String element) throws Exception {
        page.evaluate("document.querySelector('" + element + "').click()");
    }

    /** What stands beside a key. */
    private String cell(String key) throws Exception {
        return page.evaluate("[...document.querySelectorAll('td')].find(cell => cell.textContent === '" + key
                        + "').nextElementSibling.textContent")
                .asText();
    }

    /** The page is made of scripts: what was chosen is there a moment later. */
    private void awaitHistogram() throws Exception {
        page.evaluate("new Promise(shown => { const look = () => {"
                + " const image = document.querySelector('img[alt=\"io-sizes.svg\"]');"
                + " if (!image) { requestAnimationFrame(look); return; }"
                + " image.scrollIntoView({block: 'end'}); image.decode().then(() => shown(true)); };"
                + " look(); })");
    }

    /** Shows a user's folder in place of the checkout's, wherever that is. */
    private void picture(String name) throws Exception {
        if (Boolean.getBoolean("iops.pictures.update")) {
            page.evaluate("(nodes => { while (nodes.nextNode()) { nodes.currentNode.data ="
                    + " nodes.currentNode.data.replaceAll('" + CHECKOUT + "', '/home/me/iops-junit'); } })"
                    + "(document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT))");
            page.picture(CHECKOUT.resolve("docs/images").resolve(name));
        }
    }
}
