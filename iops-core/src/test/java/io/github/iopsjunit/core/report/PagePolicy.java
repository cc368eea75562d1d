package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What no page may hold, as Jenkins' default Content-Security-Policy blocks it. Looks at tags, not at text. */
final class PagePolicy {

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)((?:[^>\"]|\"[^\"]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)(?:=\"([^\"]*)\")?");
    private static final List<String> TAGS = List.of(
            "html head meta title link body main header nav section footer h1 h2 h3 p a span small bdi wbr pre div dl dt dd",
            "table thead tbody tr th td figure figcaption svg desc line text rect g b",
            "input label details summary ol li");
    private static final List<String> KNOWN = List.of(String.join(" ", TAGS).split(" "));

    private PagePolicy() {}

    static void check(String html) {
        TAG.matcher(html).results().forEach(PagePolicy::checkTag);
        assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("<style", "<script");
    }

    private static void checkTag(MatchResult tag) {
        assertThat(tag.group(1)).isIn(KNOWN);
        ATTRIBUTE.matcher(tag.group(2)).results().forEach(attribute -> {
            assertThat(attribute.group(1)).as(tag.group()).isNotIn("style", "target", "download", "src");
            assertThat(attribute.group(1)).as(tag.group()).doesNotStartWith("on");
            if (attribute.group(1).equals("href")) {
                assertThat(attribute.group(2))
                        .matches("[A-Za-z0-9-]+\\.(html(#[a-z-]+)?|css)|data/[A-Za-z0-9-]+\\.json|#[a-z-]+");
            }
        });
    }
}
