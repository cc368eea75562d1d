package io.github.iopsjunit.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rules, {@code docs/insights.md} and the page that lies beside every report say the same. That page is drawn here, from the rules and the
 * documentation: after a change of either run once with {@code -Diops.golden.update=true}.
 */
class InsightsPageTest {

    private static final Path PAGE =
            Path.of("src", "main", "resources", "io", "github", "iopsjunit", "core", "report", "insights.html");

    @ParameterizedTest
    @EnumSource
    void theManualHasTheThresholdsOfEachRule(InsightKind kind) throws IOException {
        InsightsManual.Thresholds told = InsightsManual.read().thresholds(kind.id());

        assertThat(told.floor()).startsWith(number((double) kind.defaults().floor()) + " ");
        assertThat(told.ratio()).startsWith(number(kind.defaults().ratio()) + " ");
    }

    @Test
    void theManualHasTheRulesAndNoOthers() throws IOException {
        assertThat(InsightsManual.read().ids())
                .containsExactlyElementsOf(
                        Stream.of(InsightKind.values()).map(InsightKind::id).toList());
    }

    @Test
    void thePageSaysWhatRulesAndManualSay() throws IOException {
        String page = page(InsightsManual.read());
        if (Boolean.getBoolean("iops.golden.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page(InsightsManual manual) {
        String links = kinds(kind -> "<a href=\"#%1$s\">%1$s</a> ".formatted(kind.id()))
                .strip();
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Insights – I/O report</title>
                <link rel="stylesheet" href="iops.css">
                </head>
                <body>
                <main>
                <header>
                <nav aria-label="Breadcrumb"><a href="index.html">I/O report</a></nav>
                <h1>Insights</h1>
                <p class="reading">Ways to do file I/O that are wasteful whatever the code is for. Each is reported with its evidence, and \
                fails no test by itself. Keys are JUnit configuration parameters or system properties.</p>
                <nav class="places" aria-label="On this page">%s</nav>
                </header>
                %s</main>
                </body>
                </html>
                """.formatted(links, kinds(kind -> section(kind, manual)));
    }

    private static String section(InsightKind kind, InsightsManual manual) {
        InsightsManual.Thresholds told = manual.thresholds(kind.id());
        return """
                <section id="%1$s">
                <h2>%2$s <small>%1$s</small></h2>
                %3$s<dl class="facts">
                <div><dt>Cure</dt><dd>%4$s</dd></div>
                <div><dt>Reported when</dt><dd>%5$s</dd></div>
                <div><dt>Floor</dt><dd>at least %6$s (<code>iops.insights.%1$s.floor</code>)</dd></div>
                <div><dt>Ratio</dt><dd>and at least %7$s (<code>iops.insights.%1$s.ratio</code>)</dd></div>
                <div><dt>Accept it</dt><dd><code>@WaiveInsight(value = "%1$s", because = "…")</code> on a test or class, or \
                <code>iops.insights.%1$s.waived=…</code> with the reason</dd></div>
                </dl>
                </section>
                """.formatted(
                        kind.id(),
                        kind.title().substring(0, 1).toUpperCase(Locale.ROOT)
                                + kind.title().substring(1),
                        manual.explanation(kind.id()),
                        kind.cure(),
                        told.when(),
                        told.floor(),
                        told.ratio());
    }

    private static String kinds(Function<InsightKind, String> text) {
        return Stream.of(InsightKind.values()).map(text).collect(Collectors.joining());
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
