package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.growth.Curve;

/** How I/O may grow with the size of the input. */
public enum Growth {
    /** Not at all: as many ops for a thousand items as for ten. */
    CONSTANT(Curve.CONSTANT),
    /** By the same number whenever the size doubles, as a search in an index does. */
    LOGARITHMIC(Curve.LOGARITHMIC),
    /** By the same number with each item. Size times its logarithm counts as this, too. */
    LINEAR(Curve.LINEAR);

    private final Curve curve;

    Growth(Curve curve) {
        this.curve = curve;
    }

    Curve curve() {
        return curve;
    }
}
