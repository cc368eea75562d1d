package io.github.iopsjunit.core.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

    @Test
    void leavesOrdinaryNamesAlone() {
        assertThat(Printable.name("/tmp/Größe 日本 🎉/a-b_c.csv")).isEqualTo("/tmp/Größe 日本 🎉/a-b_c.csv");
        assertThat(Printable.name("C:\\temp\\data.csv")).isEqualTo("C:\\temp\\data.csv");
    }

    @Test
    void escapesWhatMovesTheCursorOrTurnsTheText() {
        assertThat(Printable.name("a\nb\r\tc")).isEqualTo("a\\nb\\r\\tc");
        assertThat(Printable.name("\u001b[31mred\u0007\u0085")).isEqualTo("\\u001b[31mred\\u0007\\u0085");
        assertThat(Printable.name("a\u202egnp\u2028\u200b")).isEqualTo("a\\u202egnp\\u2028\\u200b");
        assertThat(Printable.name("half \ud83c")).isEqualTo("half \\ud83c");
    }

    @ParameterizedTest
    @CsvSource({
        "::add-mask::x, : :add-mask: :x",
        ":::error, : : :error",
        "##vso[task.setvariable], # #vso[task.setvariable]",
        "##teamcity[testFailed], # #teamcity[testFailed]",
        "[[ATTACHMENT|/etc/passwd]], [ [ATTACHMENT|/etc/passwd]]"
    })
    void takesThePowerFromCommands(String name, String printable) {
        assertThat(Printable.name(name)).isEqualTo(printable);
    }

    @Test
    void shortensInTheMiddle() {
        assertThat(Printable.name("/home/ann/project/target/data.csv", 21)).isEqualTo("/home/…arget/data.csv");
        assertThat(Printable.name("data.csv", 8)).isEqualTo("data.csv");
        assertThat(Printable.name("x".repeat(300), 40)).hasSize(40);
    }
}
