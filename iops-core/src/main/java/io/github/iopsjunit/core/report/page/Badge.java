package io.github.iopsjunit.core.report.page;

/** How a test ended, told by colour, sign and word: none of them alone. */
public enum Badge {
    /** It passed. */
    PASSED("passed", "✓"),
    /** It failed. */
    FAILED("failed", "✗"),
    /** It was aborted. */
    ABORTED("aborted", "○");

    private final String word;
    private final String sign;

    Badge(String word, String sign) {
        this.word = word;
        this.sign = sign;
    }

    /** {@return the word, which is the style's name as well} */
    public String word() {
        return word;
    }

    /** {@return the sign} */
    public String sign() {
        return sign;
    }
}
