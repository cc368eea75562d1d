package io.github.iopsjunit.core.report.page;

import java.util.Objects;

/**
 * Something told in two words.
 *
 * @param label what it is
 * @param value what it says; may hold line breaks made visible
 */
public record Fact(String label, String value) {

    public Fact {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
    }

    /** {@return a fact whose value comes from outside, with every character made visible} */
    public static Fact of(String label, String foreignValue) {
        return new Fact(label, VisibleText.line(foreignValue));
    }
}
