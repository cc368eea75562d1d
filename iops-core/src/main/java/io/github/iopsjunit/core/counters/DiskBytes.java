package io.github.iopsjunit.core.counters;

import java.util.OptionalLong;

/**
 * What the process has read from disks and written to them since it began, in bytes.
 *
 * @param read    never negative
 * @param written never negative
 */
record DiskBytes(long read, long written) {

    /** Where they are told. Any thread may ask. */
    interface Source {

        /**
         * {@return the totals at this instant}
         *
         * @throws RuntimeException when they cannot be had
         * @throws LinkageError     when the native code that asks for them is denied or missing
         */
        DiskBytes now();
    }

    /** @throws CountersUnavailableException when a total is negative: it is none, then */
    DiskBytes {
        if (read < 0 || written < 0) {
            throw new CountersUnavailableException("negative totals, " + read + " read and " + written + " written");
        }
    }

    /** {@return whether these may be totals of a later instant than the other ones: totals never fall} */
    boolean mayFollow(DiskBytes earlier) {
        return read >= earlier.read && written >= earlier.written;
    }

    OptionalLong readSince(DiskBytes earlier) {
        return mayFollow(earlier) ? OptionalLong.of(read - earlier.read) : OptionalLong.empty();
    }

    OptionalLong writtenSince(DiskBytes earlier) {
        return mayFollow(earlier) ? OptionalLong.of(written - earlier.written) : OptionalLong.empty();
    }
}
