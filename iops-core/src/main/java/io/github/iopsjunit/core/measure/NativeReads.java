package io.github.iopsjunit.core.measure;

import io.github.iopsjunit.core.counters.Delta;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Tally;
import java.time.Duration;

/**
 * Tells the virtual machine's own reads, which no event shows, by their bytes: class files by the JVM's counter of them, native
 * libraries and control groups by the fixed number and size of their reads.
 */
final class NativeReads {

    /** A library of the JDK being opened: 8,192 bytes of it by the JVM, and its header of 832 bytes by the linker. */
    private static final long LIBRARY_BYTES = 9_024;

    private static final long LIBRARY_READS = 3;
    private static final long MOST_LIBRARIES = 4;

    /** JDK 17 asks the control group for its processors when the last answer is 20 ms old: two files, ten bytes. */
    private static final long POLL_BYTES = 10;

    private static final long POLL_READS = 2;
    private static final long POLL_MILLIS = 20;

    private NativeReads() {}

    /**
     * Books what is certain to be the virtual machine's.
     *
     * @return what remains between certain bounds
     */
    static Remainder book(Account account, Delta delta, Observed observed, boolean ofThread, Duration elapsed) {
        Tally left = account.unexplained();
        long classBytes = classBytes(delta, observed, left, ofThread);
        long rest = left.bytesRead() - classBytes;
        if (left.readOps() == 0 || left.bytesRead() == 0) {
            return Remainder.NOTHING;
        }
        if (classBytes > 0 && rest <= 0) {
            account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(left.readOps(), left.bytesRead()));
            return rest == 0 || ofForeign(rest, delta, ofThread)
                    ? Remainder.NOTHING
                    : new Remainder(left.readOps(), left.bytesRead());
        }
        long internals = internalReads(rest, elapsed);
        boolean onlyInternals = internals > 0 && left.writeOps() == 0;
        if (onlyInternals && (classBytes > 0 ? internals < left.readOps() : internals == left.readOps())) {
            account.exclude(Exclusion.Kind.JVM_INTERNALS, reads(internals, rest));
            account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(left.readOps() - internals, classBytes));
            return Remainder.NOTHING;
        }
        return classBytes > 0 ? mixed(account, left, classBytes, observed) : Remainder.NOTHING;
    }

    /**
     * What was booked as foreign, though it may be the test's.
     *
     * @param reads at most so many read ops
     * @param bytes at most so many bytes
     */
    record Remainder(long reads, long bytes) {
        static final Remainder NOTHING = new Remainder(0, 0);
    }

    /** Copies and class files in one window: the bytes are certain, the number of reads lies between one and all but one. */
    private static Remainder mixed(Account account, Tally left, long classBytes, Observed observed) {
        long most = left.readOps() - 1;
        long likely = Math.max(Math.min(1, most), Math.min(observed.bootClasses(), most));
        account.exclude(Exclusion.Kind.JDK_CLASS_LOADING, reads(likely, classBytes));
        return new Remainder(Math.max(0, likely - 1), 0);
    }

    /** The JVM's counter is the process's: in a thread's window it says something only if the thread defined classes. */
    private static long classBytes(Delta delta, Observed observed, Tally left, boolean ofThread) {
        if (ofThread && observed.bootClasses() == 0) {
            return 0;
        }
        long bytes = delta.systemClassBytes().orElse(0);
        return ofThread ? Math.min(bytes, left.bytesRead()) : bytes;
    }

    /** Foreign threads load classes too: what they read was subtracted with all else they did. */
    private static boolean ofForeign(long shortfall, Delta delta, boolean ofThread) {
        return !ofThread && -shortfall <= delta.foreignThreads().bytesRead();
    }

    private static long internalReads(long bytes, Duration elapsed) {
        long mostPolls = elapsed.toMillis() / POLL_MILLIS + 2;
        for (long libraries = 0; libraries <= MOST_LIBRARIES; libraries++) {
            long rest = bytes - libraries * LIBRARY_BYTES;
            if (rest >= 0 && rest % POLL_BYTES == 0 && rest / POLL_BYTES <= mostPolls) {
                return libraries * LIBRARY_READS + rest / POLL_BYTES * POLL_READS;
            }
        }
        return 0;
    }

    private static Tally reads(long operations, long bytes) {
        return new Tally(operations, 0, bytes, 0);
    }
}
