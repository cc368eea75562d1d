package io.github.iopsjunit.core.counters;

import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * What happened between two readings.
 *
 * @param raw                 the scope's operations, less those of foreign threads and of the measuring itself: what the code
 *                            under test cannot have exceeded
 * @param foreignThreads      operations of the foreign threads, already subtracted
 * @param perhapsUsers        the part of {@code foreignThreads} of those JVM threads that may have run a user's code, such as a
 *                            finalizer's: whether they did only the recorder knows
 * @param measuring           our own reads of counters, already subtracted
 * @param logical             whether {@code raw} was measured at all; when not, it is zero and means nothing, and bytes are
 *                            counted as written only when this process itself brings them to the storage layer
 * @param storageBytesRead    bytes from the storage layer, empty where nobody counts them
 * @param storageBytesWritten bytes to the storage layer, empty where nobody counts them
 * @param systemClassBytes    bytes of the JDK's classes that the virtual machine read by itself, empty when it does not say
 * @param sharedClasses       how many classes came from the JVM's shared archive, 0 when it does not say
 * @param compilers           what the JVM's compilers read by and by
 * @param childAwaited        whether a child process may have been reaped
 * @param doubts              why {@code raw} may hold foreign operations after all, in words; empty when it is certain
 */
public record Delta(
        Tally raw,
        Tally foreignThreads,
        Tally perhapsUsers,
        Tally measuring,
        boolean logical,
        OptionalLong storageBytesRead,
        OptionalLong storageBytesWritten,
        OptionalLong systemClassBytes,
        long sharedClasses,
        CompilerReads compilers,
        boolean childAwaited,
        List<String> doubts) {

    public Delta {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(foreignThreads, "foreignThreads");
        Objects.requireNonNull(perhapsUsers, "perhapsUsers");
        Objects.requireNonNull(measuring, "measuring");
        Objects.requireNonNull(compilers, "compilers");
        doubts = List.copyOf(doubts);
    }
}
