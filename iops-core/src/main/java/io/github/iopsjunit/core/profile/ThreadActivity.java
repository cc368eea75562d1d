package io.github.iopsjunit.core.profile;

import java.util.Objects;

/**
 * The operations that one thread made.
 *
 * @param name            the thread's name
 * @param startedInWindow whether the thread was started while the measurement ran
 * @param reads           the sizes of the reads
 * @param writes          the sizes of the writes
 */
public record ThreadActivity(String name, boolean startedInWindow, SizeHistogram reads, SizeHistogram writes)
        implements Activity {

    public ThreadActivity {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
    }
}
