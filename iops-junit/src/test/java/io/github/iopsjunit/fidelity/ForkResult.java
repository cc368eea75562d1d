package io.github.iopsjunit.fidelity;

import java.util.Objects;

/**
 * What a fresh JVM says about its one run.
 *
 * @param failure what is wrong, as text; empty when the product was true
 * @param exact   whether all figures were exact
 */
record ForkResult(String failure, boolean exact) {

    ForkResult {
        Objects.requireNonNull(failure, "failure");
    }

    /** {@return what {@link #parse(String)} understands} */
    String toText() {
        return exact + "\n" + failure;
    }

    static ForkResult parse(String text) {
        int line = text.indexOf('\n');
        return new ForkResult(text.substring(line + 1), Boolean.parseBoolean(text.substring(0, line)));
    }
}
