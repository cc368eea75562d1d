package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.CompilerReads;
import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.profile.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What the counters might have said. */
final class Deltas {

    private final Tally raw;
    private Tally foreignThreads = Tally.ZERO;
    private OptionalLong systemClassBytes = OptionalLong.of(0);
    private long sharedClasses;
    private CompilerReads compilers = CompilerReads.NONE;
    private boolean childAwaited;
    private boolean logical = true;
    private boolean storage = true;
    private final List<String> doubts = new ArrayList<>();

    private Deltas(Tally raw) {
        this.raw = raw;
    }

    static Deltas raw(long readOps, long writeOps, long bytesRead, long bytesWritten) {
        return new Deltas(new Tally(readOps, writeOps, bytesRead, bytesWritten));
    }

    Deltas foreignThreads(long readOps, long bytesRead) {
        foreignThreads = new Tally(readOps, 0, bytesRead, 0);
        return this;
    }

    Deltas classBytes(long bytes) {
        systemClassBytes = OptionalLong.of(bytes);
        return this;
    }

    Deltas withoutPerformanceData() {
        systemClassBytes = OptionalLong.empty();
        return this;
    }

    Deltas sharedClasses(long classes) {
        sharedClasses = classes;
        return this;
    }

    Deltas allCompilers(long readOps, long bytesRead) {
        compilers = new CompilerReads(new Tally(readOps, 0, bytesRead, 0), false, false);
        return this;
    }

    Deltas compilers(long readOps, long bytesRead, boolean ended) {
        compilers = new CompilerReads(new Tally(readOps, 0, bytesRead, 0), ended, true);
        return this;
    }

    Deltas childAwaited() {
        childAwaited = true;
        return this;
    }

    /** As on macOS. */
    static Deltas storageOnly() {
        Deltas deltas = raw(0, 0, 0, 0).withoutPerformanceData();
        deltas.logical = false;
        return deltas;
    }

    Deltas withoutStorage() {
        storage = false;
        return this;
    }

    Deltas doubt(String reason) {
        doubts.add(reason);
        return this;
    }

    Delta delta() {
        return new Delta(
                raw,
                foreignThreads,
                Tally.ZERO,
                logical ? new Tally(2, 0, 240, 0) : Tally.ZERO,
                logical,
                storage ? OptionalLong.of(4_096) : OptionalLong.empty(),
                storage ? OptionalLong.of(8_192) : OptionalLong.empty(),
                systemClassBytes,
                sharedClasses,
                compilers,
                childAwaited,
                doubts);
    }
}
