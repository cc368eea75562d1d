package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Tally;

/** Collects the sizes of reads and of writes. */
final class Sizes {

    private final SizeHistogram.Builder reads = new SizeHistogram.Builder();
    private final SizeHistogram.Builder writes = new SizeHistogram.Builder();

    void add(boolean read, long bytes) {
        (read ? reads : writes).add(bytes);
    }

    void add(Sizes other) {
        reads.add(other.reads());
        writes.add(other.writes());
    }

    SizeHistogram reads() {
        return reads.build();
    }

    SizeHistogram writes() {
        return writes.build();
    }

    Tally tally() {
        SizeHistogram read = reads();
        SizeHistogram written = writes();
        return new Tally(read.count(), written.count(), read.bytes(), written.bytes());
    }
}
