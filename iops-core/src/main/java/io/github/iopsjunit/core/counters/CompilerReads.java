package io.github.iopsjunit.core.counters;

import io.github.iopsjunit.core.profile.Tally;

/**
 * What the JVM's compilers read. All that they read is their control group, to learn how much memory there is. They come and go with
 * the work there is, and of one that has ended nobody knows what it read last.
 *
 * @param counted what those have read, since each began, that are or were there
 * @param ended   whether one has ended
 * @param unseen  whether one may have come and gone unseen: not where as many as there may be were there all the time
 */
public record CompilerReads(Tally counted, boolean ended, boolean unseen) {

    /** Where there are no compilers, or they read nothing. */
    public static final CompilerReads NONE = new CompilerReads(Tally.ZERO, false, false);
}
