package io.github.iopsjunit.junit;

import java.util.List;

/**
 * The one place that prints: lines whose form a build server prescribes, and the summary of a run, to which a logger would add
 * its own. Not to be used inside a window.
 */
final class StandardOutput {

    private StandardOutput() {}

    /** Prints lines at once, so that no other thread's come between. */
    static void print(List<String> lines) {
        if (!lines.isEmpty()) {
            System.out.println(String.join(System.lineSeparator(), lines));
        }
    }
}
