package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.StackFrame;
import java.util.List;
import java.util.Optional;

/**
 * What an operation is.
 *
 * @param exclusion why it is not the code under test's file I/O; empty when it is
 * @param doubt     why that may be wrong; empty when it is certain
 * @param site      the line of code that made it
 * @param stack     a few frames that tell how, innermost first; perhaps none
 * @param firstTouch whether it happens only the first time in a JVM
 */
record Verdict(
        Optional<Exclusion.Kind> exclusion,
        Optional<Doubt> doubt,
        Site site,
        List<StackFrame> stack,
        boolean firstTouch) {

    /** Not the first touch of anything. */
    Verdict(Optional<Exclusion.Kind> exclusion, Optional<Doubt> doubt, Site site, List<StackFrame> stack) {
        this(exclusion, doubt, site, stack, false);
    }

    /** A certain one, without a stack. */
    Verdict(Optional<Exclusion.Kind> exclusion, Site site) {
        this(exclusion, Optional.empty(), site, List.of());
    }

    /** A line of code. */
    record Site(String className, String methodName, int line) {}
}
