package io.github.iopsjunit.core.report;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that mean harm, made up from a seed: the same ones each time. */
final class HostileTexts {

    private static final List<String> PIECES = List.of(
            "<script>alert(1)</script>",
            "</code></pre><img src=x onerror=alert(1)>",
            "\"'><b>",
            "&lt;&#60;&amp;",
            "::error file=x::",
            "::add-mask::a",
            "##vso[task.setvariable variable=a]b",
            "##[error]",
            "##teamcity[message text='x']",
            "[[ATTACHMENT|/etc/passwd]]",
            "[a](javascript:alert(1))",
            "![a](https://example.org/a.png)",
            "https://example.org/?a=b",
            "www.example.org",
            "@octocat",
            "#1",
            "gh-1",
            ":smile:",
            "|",
            "\\|",
            "\\",
            "`",
            "```",
            "~~~",
            "~~a~~",
            "**a**",
            "_a_",
            "$x$",
            "$$",
            "# a",
            "---",
            "===",
            "> a",
            "- [ ] a",
            "1. a",
            "<!-- -->",
            "<!-- /iops-junit:0 -->",
            "\n",
            "\r\n",
            "\n\n",
            "\t",
            "\u0000",
            "\u0007",
            "\u001b[2J",
            "\u001b]0;a\u0007",
            "\u009b31m",
            "\u202e",
            "\u2066",
            "\u200f",
            "\u00ad",
            "\ufeff",
            "\u2028",
            "\u0085",
            "\ud83d",
            "\udc00",
            "\ud83d\ude00",
            "\u6f22\u5b57",
            "e\u0301",
            "../../../etc/passwd",
            "C:\\con",
            "${7*7}",
            "@`x`",
            "%0A%0D%25",
            "{{a}}",
            " ",
            "  ",
            "a",
            "Z9");

    private HostileTexts() {}

    /** {@return so many texts, of a few to a few hundred characters} */
    static Stream<String> texts(long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> text(random)).limit(count);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(random.nextInt(10) == 0 ? 60 : 6);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(6) == 0) {
                text.append((char) random.nextInt(0x250));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
