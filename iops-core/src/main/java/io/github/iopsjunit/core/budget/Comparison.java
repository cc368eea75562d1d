package io.github.iopsjunit.core.budget;

/** How a limit compares an amount with its bound. */
public enum Comparison {
    /** The bound or less. */
    AT_MOST("at most"),
    /** Less than the bound. */
    LESS_THAN("less than"),
    /** The bound or more. */
    AT_LEAST("at least"),
    /** More than the bound. */
    GREATER_THAN("more than"),
    /** The bound, neither more nor less. */
    EQUAL_TO("exactly"),
    /** Anything but the bound. */
    NOT_EQUAL_TO("anything but"),
    /** From the bound to the end, both included. */
    BETWEEN("between"),
    /** From the bound to the end, both left out. */
    STRICTLY_BETWEEN("strictly between");

    private final String label;

    Comparison(String label) {
        this.label = label;
    }

    /** {@return the comparison in words, to be followed by the bound: "at most"} */
    public String label() {
        return label;
    }

    /** {@return whether there are two bounds} */
    boolean isRange() {
        return this == BETWEEN || this == STRICTLY_BETWEEN;
    }
}
