package io.github.iopsjunit.core.counters;

import io.github.iopsjunit.core.profile.Tally;

/**
 * What the JVM's compilers read. All that they read is their control group, to learn how much memory there is. They come and go with
 * the work there is, and of one that has ended nobody knows what it read last.
 *
 * @param counted what those have read, since each began, that are or were there
 * @param ended   whether one has ended
 */
public record CompilerReads(Tally counted, boolean ended) {

    /** Where there are no compilers, or they read nothing. */
    public static final CompilerReads NONE = new CompilerReads(Tally.ZERO, false);
}
