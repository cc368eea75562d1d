package io.github.iopsjunit.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

    @Test
    void leavesOrdinaryTextAlone() {
        assertThat(VisibleText.line("Größe <b> & \"x\" 日本 👩\u200d💻")).isEqualTo("Größe <b> & \"x\" 日本 👩\u200d💻");
    }

    @Test
    void showsControlsAsTheirSymbols() {
        assertThat(VisibleText.line("a\nb\tc\u001b[0m\u007f")).isEqualTo("a␊b␉c␛[0m␡");
    }

    @Test
    void namesWhatHasNoSymbol() {
        assertThat(VisibleText.line("\u202e|\u2028|\u0085|\ud83d|\ufeff"))
                .isEqualTo("‹U+202E›|‹U+2028›|‹U+0085›|‹U+D83D›|‹U+FEFF›");
    }

    @Test
    void keepsTheLinesOfABlock() {
        assertThat(VisibleText.block("a\r\n\tb\rc")).isEqualTo("a\n\tb␍c");
    }
}
