package io.github.iopsjunit.core.growth;

import java.util.Arrays;

/** Checks the sizes that are to be measured. */
public final class Sizes {

    private static final int FEWEST = 3;

    private Sizes() {}

    /**
     * Demands sizes at which the curves can be told apart.
     *
     * @throws IllegalArgumentException unless there are three or more, positive, each at least twice the one before
     */
    public static void requireTelling(int... sizes) {
        if (sizes.length < FEWEST) {
            throw wrong("there must be at least three, for two fit any curve", sizes);
        }
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] < 1) {
                throw wrong("each must be 1 or more", sizes);
            }
            if (i > 0 && sizes[i] < 2L * sizes[i - 1]) {
                throw wrong("each must be at least twice the one before, to tell curves apart", sizes);
            }
        }
    }

    private static IllegalArgumentException wrong(String what, int... sizes) {
        return new IllegalArgumentException(
                "atSizes(…): " + what + ", as in atSizes(10, 100, 1_000), but was: " + Arrays.toString(sizes));
    }
}
