package io.github.iopsjunit.core.report.page;

/** How a test ended, told by colour, sign and word: none of them alone. */
public enum Badge {
    /** It passed. */
    PASSED("passed", "✓"),
    /** It failed. */
    FAILED("failed", "✗"),
    /** It did what it should, with more I/O than it may. */
    OVER_BUDGET("over budget", "▲"),
    /** It did what it should, with more I/O than when its baseline was recorded. */
    OVER_BASELINE("over baseline", "△"),
    /** It was aborted. */
    ABORTED("aborted", "○");

    private final String word;
    private final String sign;

    Badge(String word, String sign) {
        this.word = word;
        this.sign = sign;
    }

    /** {@return the style's name} */
    public String style() {
        return word.replace(' ', '-');
    }

    /** {@return the word} */
    public String word() {
        return word;
    }

    /** {@return the sign} */
    public String sign() {
        return sign;
    }
}
