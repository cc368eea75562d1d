package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.environment.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileNamesTest {

    @TempDir
    Path folder;

    static Stream<String> names() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror='alert(1)'>",
                "${7*7} @`x` </style></pre></bdi>",
                "x".repeat(300),
                "../../../../etc/passwd",
                "C:\\..\\con:<|>?*",
                "two\nlines\r\nand\ttab",
                "\u001b[2J\u001b]0;title\u0007",
                "abc\u202egnp.exe\u2066\u200f\u00ad\u2028",
                "\ud83d half",
                "javascript:alert(1)",
                "data:text/html,<b>",
                "",
                " ");
    }

    @ParameterizedTest
    @MethodSource("names")
    void areShownAsText(String name) throws Exception {
        ReportDirectory report = new ReportDirectory(folder);
        TestReport test = Hostile.test(name);
        report.write(List.of(test));
        report.writeIndex(new Environment(name, name, name, name, List.of(new Volume(name, name, name))));

        Path page = report.pageOf(name, name, name);
        assertThat(page).exists().hasParentRaw(folder);
        assertThat(page.getFileName().toString()).matches("[A-Za-z0-9-]{1,80}\\.html");
        for (Path file : List.of(page, report.index())) {
            String html = Files.readString(file);
            PagePolicy.check(html);
            assertThat(html).doesNotContainPattern("[\\p{Cc}&&[^\n\t]]").doesNotContainPattern("[\\p{Cf}\u2028]");
        }
        try (Stream<Path> outside = Files.list(folder)) {
            assertThat(outside).hasSize(5);
        }
    }
}
