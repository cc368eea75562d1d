package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsoleTextTest {

    @Test
    void keepsWhatIsHarmless() {
        assertThat(ConsoleText.of("a::b [1] Grüße 😀 <i>")).isEqualTo("a::b [1] Grüße 😀 <i>");
    }

    @Test
    void escapesWhatMovesTheCursorOrHides() {
        assertThat(ConsoleText.of("a\nb\r\u001b[31mc\u202ed\u2028e"))
                .isEqualTo("a\\u000ab\\u000d\\u001b[31mc\\u202ed\\u2028e");
    }

    @Test
    void breaksTheMarkersOfContinuousIntegration() {
        assertThat(ConsoleText.of("##vso[x] ##[error] [[ATTACHMENT|p]]"))
                .isEqualTo("# #vso[x] # #[error] [ [ATTACHMENT|p]]");
        assertThat(ConsoleText.of("###vso[x] [[[ATTACHMENT|p]]")).isEqualTo("# # #vso[x] [ [ [ATTACHMENT|p]]");
    }

    @Test
    void cutsWithoutSplittingACharacter() {
        assertThat(ConsoleText.of("12345", 5)).isEqualTo("12345");
        assertThat(ConsoleText.of("123456", 5)).isEqualTo("1234…");
        assertThat(ConsoleText.of("123😀56", 5)).isEqualTo("123…");
    }
}
