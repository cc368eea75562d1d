package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.StackFrame;
import java.util.Optional;

/**
 * Collects in what order a file was read and written. It remembers the first and the last operation only. Which of two threads was first,
 * is not known for certain: only what one thread did right after another is taken for a sequence.
 */
final class AccessOrder {

    private static final char NOTHING = '-';
    private static final char READ = 'r';
    private static final char WRITE = 'w';
    private static final char END = 'e';

    private final Majority<Verdict> reader = new Majority<>();
    private final Majority<Verdict> writer = new Majority<>();
    private char firstOfAll = NOTHING;
    private char first = NOTHING;
    private char last = NOTHING;
    private long lastThread;
    private boolean readSinceEnd;
    private long passes;
    private long readRuns;
    private long writeRuns;
    private long forces;

    /** Takes in a read; one of no bytes found the end of the file. */
    void addRead(long bytes, long thread, Verdict verdict) {
        note(bytes == 0 ? END : READ);
        if (bytes == 0) {
            passes += readSinceEnd ? 1 : 0;
            readSinceEnd = false;
            return;
        }
        readRuns += begins(READ, thread, readRuns) ? 1 : 0;
        readSinceEnd = true;
        vote(reader, verdict);
    }

    void addWrite(long thread, Verdict verdict) {
        note(WRITE);
        writeRuns += begins(WRITE, thread, writeRuns) ? 1 : 0;
        readSinceEnd = false;
        vote(writer, verdict);
    }

    void addForce() {
        forces++;
    }

    /** Adds what came later. */
    void add(AccessOrder later) {
        boolean continued = last != NOTHING && last == later.first;
        readRuns += later.readRuns - (continued && last == READ ? 1 : 0);
        writeRuns += later.writeRuns - (continued && last == WRITE ? 1 : 0);
        passes += later.passes + (readSinceEnd && later.firstOfAll == END ? 1 : 0);
        readSinceEnd = later.firstOfAll == NOTHING ? readSinceEnd : later.readSinceEnd;
        firstOfAll = firstOfAll == NOTHING ? later.firstOfAll : firstOfAll;
        forces += later.forces;
        first = first == NOTHING ? later.first : first;
        last = later.last == NOTHING ? last : later.last;
        reader.add(later.reader);
        writer.add(later.writer);
    }

    AccessPattern pattern() {
        return new AccessPattern(passes, readRuns, writeRuns, first == WRITE, forces, caller(reader), caller(writer));
    }

    private void note(char kind) {
        firstOfAll = firstOfAll == NOTHING ? kind : firstOfAll;
    }

    /** A change between threads may be none: who of them was first is not known. */
    private boolean begins(char kind, long thread, long runs) {
        boolean begins = runs == 0 || (last != kind && thread == lastThread);
        first = first == NOTHING ? kind : first;
        last = kind;
        lastThread = thread;
        return begins;
    }

    private static void vote(Majority<Verdict> callers, Verdict verdict) {
        if (!verdict.site().className().equals(CallSite.UNKNOWN)) {
            callers.add(verdict);
        }
    }

    private static Optional<Caller> caller(Majority<Verdict> callers) {
        return callers.elected().map(verdict -> new Caller(frame(verdict.site()), verdict.stack()));
    }

    private static StackFrame frame(Verdict.Site site) {
        return new StackFrame(site.className(), site.methodName(), Math.max(0, site.line()));
    }
}
