package io.github.iopsjunit.core.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * In what order one file was read and written, and by whom. Told by the recorder; what several threads did at the same time is
 * rather counted too low than too high.
 *
 * @param passes       how often it was read until its end: reads that returned bytes, then one that found no more
 * @param readRuns     how many times reads that returned bytes followed each other without a write in between, at least one
 * @param writeRuns    how many times writes followed each other without such a read in between, at least one
 * @param writtenFirst whether the first operation was a write
 * @param forces       how often a thread waited until what was written had reached the storage ({@code FileChannel.force})
 * @param reader       who made most of the reads; empty when nobody did, or it is not known
 * @param writer       who made most of the writes; empty when nobody did, or it is not known
 */
public record AccessPattern(
        long passes,
        long readRuns,
        long writeRuns,
        boolean writtenFirst,
        long forces,
        Optional<Caller> reader,
        Optional<Caller> writer) {

    public AccessPattern {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(writer, "writer");
    }

    /**
     * A line of code, and how it was reached.
     *
     * @param site  the first frame that is neither the JDK's nor this library's
     * @param stack the frames around it, innermost first; may be empty
     */
    public record Caller(StackFrame site, List<StackFrame> stack) {

        public Caller {
            Objects.requireNonNull(site, "site");
            stack = List.copyOf(stack);
        }
    }

    /** {@return how often a read followed a write, or a write a read} */
    public long switches() {
        return Math.max(0, readRuns + writeRuns - 1);
    }
}
