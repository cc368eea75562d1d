package io.github.iopsjunit.core.growth;

/** How something may grow with the size of the input, the slowest first. */
public enum Curve {
    /** Not at all. */
    CONSTANT("constant", "constantly", ""),
    /** By the same amount whenever the size doubles. */
    LOGARITHMIC("logarithmic", "logarithmically", "per doubling"),
    /** By the same amount with each item. Size times its logarithm is nearest to this one, too. */
    LINEAR("linear", "linearly", "per item"),
    /** With the square of the size, or faster. */
    QUADRATIC("quadratic", "quadratically or faster", "");

    private final String word;
    private final String adverb;
    private final String unit;

    Curve(String word, String adverb, String unit) {
        this.word = word;
        this.adverb = adverb;
        this.unit = unit;
    }

    String word() {
        return word;
    }

    String adverb() {
        return adverb;
    }

    /** {@return what a coefficient counts in, "per item"; empty where nobody would understand it} */
    public String unit() {
        return unit;
    }

    double at(long size) {
        return switch (this) {
            case CONSTANT -> 0;
            case LOGARITHMIC -> Math.log((double) size) / Math.log(2);
            case LINEAR -> (double) size;
            case QUADRATIC -> (double) size * size;
        };
    }
}
