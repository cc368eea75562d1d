package io.github.iopsjunit.core.budget;

import java.util.Objects;

/**
 * Where a budget's limit was declared, and why.
 *
 * @param origin  in words, "@IopsBudget on class ImportTest"; empty when it stands on the test itself
 * @param because the reason that was given; may be empty
 */
public record Declaration(String origin, String because) {

    /** On the test itself, without a reason. */
    public static final Declaration ON_THE_TEST = new Declaration("", "");

    public Declaration {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(because, "because");
    }
}
