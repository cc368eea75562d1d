package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Exclusion;
import java.util.Optional;

/**
 * What an operation is.
 *
 * @param exclusion why it is not the code under test's file I/O; empty when it is
 * @param site      the line of code that made it
 */
record Verdict(Optional<Exclusion.Kind> exclusion, Site site) {

    /** A line of code. */
    record Site(String className, String methodName, int line) {}
}
