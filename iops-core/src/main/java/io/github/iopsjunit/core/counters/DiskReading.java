package io.github.iopsjunit.core.counters;

import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The process's disk bytes at one instant, and nothing logical.
 *
 * @param total empty when they could not be had at that instant
 */
record DiskReading(Optional<DiskBytes> total) implements Reading {

    @Override
    public Delta until(Reading laterReading) {
        Optional<DiskBytes> later = ((DiskReading) laterReading).total;
        boolean both = total.isPresent() && later.isPresent();
        return new Delta(
                Tally.ZERO,
                Tally.ZERO,
                Tally.ZERO,
                Tally.ZERO,
                false,
                both ? later.get().readSince(total.get()) : OptionalLong.empty(),
                both ? later.get().writtenSince(total.get()) : OptionalLong.empty(),
                OptionalLong.empty(),
                0,
                CompilerReads.NONE,
                false,
                List.of());
    }
}
