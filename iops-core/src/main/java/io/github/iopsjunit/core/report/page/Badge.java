package io.github.iopsjunit.core.report.page;

import java.util.Locale;
import java.util.Objects;

/**
 * How a test ended, told by colour, sign and word: none of them alone.
 *
 * @param word "over budget"
 * @param sign one character
 */
public record Badge(String word, String sign) {

    public Badge {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(sign, "sign");
    }

    /** {@return what the style sheet knows it by, "over-budget"} */
    public String style() {
        return word.replace(' ', '-');
    }

    /** {@return the word as the first of a sentence} */
    public String capital() {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
