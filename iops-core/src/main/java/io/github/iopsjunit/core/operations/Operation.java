package io.github.iopsjunit.core.operations;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a recorder saw.
 *
 * @param kind          what it is
 * @param path          the file it was made on; null for a stream on a file descriptor, and for kinds without a file; for
 *                      {@link Kind#BOOT_CLASS} the class's name
 * @param bytes         bytes moved; for {@link Kind#DATA_LOSS} bytes of events lost; for {@link Kind#PROCESS_START} the process id
 * @param endNanos      when it ended, in nanoseconds since the epoch by the recorder's clock
 * @param javaThreadId  the Java thread's id, -1 when unknown
 * @param osThreadId    the operating system's id of the thread, -1 when unknown
 * @param threadName    the thread's name, "unknown" when unknown
 * @param stack         who called
 * @param durationNanos how long it took, in nanoseconds; -1 when unknown, as it is for all kinds but those of files
 */
public record Operation(
        Kind kind,
        @Nullable String path,
        long bytes,
        long endNanos,
        long javaThreadId,
        long osThreadId,
        String threadName,
        CallStack stack,
        long durationNanos) {

    /** An operation of unknown duration. */
    public Operation(
            Kind kind,
            @Nullable String path,
            long bytes,
            long endNanos,
            long javaThreadId,
            long osThreadId,
            String threadName,
            CallStack stack) {
        this(kind, path, bytes, endNanos, javaThreadId, osThreadId, threadName, stack, -1);
    }

    /** What a recorder tells apart. */
    public enum Kind {
        /** A read of a file, or of a stream on a file descriptor. */
        FILE_READ,
        /** A write to a file, or to a stream on a file descriptor. */
        FILE_WRITE,
        /** A thread waited until what was written to a file had reached the storage: no operation, as the system counts them. */
        FILE_FORCE,
        /** A read from a network connection. */
        SOCKET_READ,
        /** A write to a network connection. */
        SOCKET_WRITE,
        /** A call on a network connection that moved nothing: it may have reached the kernel or not. */
        SOCKET_IDLE,
        /** A child process was started. */
        PROCESS_START,
        /** A Java thread was started: {@link #javaThreadId()} is its own. */
        THREAD_START,
        /** A Java thread ended while somebody else's recording wanted processor times: it may read its own. */
        THREAD_END,
        /** A Java thread that ended read its own processor time, natively: somebody else's recording had asked for it. */
        PROCESSOR_TIME,
        /** A class of the boot loader was defined, from the JDK's files or its shared archive. */
        BOOT_CLASS,
        /** A class of the boot loader was defined, from an archive that was appended to its class path. */
        APPENDED_CLASS,
        /** The recorder lost events. */
        DATA_LOSS
    }
}
