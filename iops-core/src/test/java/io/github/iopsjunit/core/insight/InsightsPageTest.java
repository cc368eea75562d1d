package io.github.iopsjunit.core.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that lies beside every report says what the rules do. */
class InsightsPageTest {

    @ParameterizedTest
    @EnumSource
    void explainsEachKindWithItsThresholdsAndItsCure(InsightKind kind) throws IOException {
        String title = kind.title();
        String heading = title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);

        assertThat(section(kind.id()))
                .contains(
                        "<h2>" + heading + " <small>" + kind.id() + "</small></h2>",
                        "<dt>Cure</dt><dd>" + kind.cure() + "</dd>",
                        "<dt>Reported when</dt>",
                        "<dt>Default floor</dt><dd>"
                                + number((double) kind.defaults().floor()) + " ",
                        "(<code>iops.insights." + kind.id() + ".floor</code>)",
                        "<dt>Default ratio</dt><dd>" + number(kind.defaults().ratio()) + " ",
                        "(<code>iops.insights." + kind.id() + ".ratio</code>)",
                        "@WaiveInsight(value = \"" + kind.id() + "\"",
                        "<code>iops.insights." + kind.id() + ".waived=…</code>");
        assertThat(page()).contains("<a href=\"#" + kind.id() + "\">" + kind.id() + "</a>");
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,d", (long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String section(String id) throws IOException {
        String page = page();
        int begin = page.indexOf("<section id=\"" + id + "\">");
        assertThat(begin).as(id).isPositive();
        return page.substring(begin, page.indexOf("</section>", begin));
    }

    private static String page() throws IOException {
        try (InputStream in =
                InsightsPageTest.class.getResourceAsStream("/io/github/iopsjunit/core/report/insights.html")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
