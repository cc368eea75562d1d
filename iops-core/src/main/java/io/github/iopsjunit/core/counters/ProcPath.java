package io.github.iopsjunit.core.counters;

import java.nio.file.Path;

/**
 * Where Linux keeps what we read. The one place that spells these paths; a test moves the root.
 *
 * @param root {@code /proc}
 */
record ProcPath(Path root) {

    static final ProcPath SYSTEM = new ProcPath(Path.of("/proc"));

    Path processIo() {
        return root.resolve("self/io");
    }

    Path threadIo() {
        return root.resolve("thread-self/io");
    }

    Path threadSelf() {
        return root.resolve("thread-self");
    }

    Path tasks() {
        return root.resolve("self/task");
    }

    Path taskIo(int threadId) {
        return root.resolve("self/task/" + threadId + "/io");
    }

    Path taskName(int threadId) {
        return root.resolve("self/task/" + threadId + "/comm");
    }

    /** What is mapped into this process, the JVM's performance data among it. */
    Path maps() {
        return root.resolve("self/maps");
    }

    /** A link for each open descriptor. */
    Path descriptors() {
        return root.resolve("self/fd");
    }

    /** Its beginning is no memory of ours: reading it fails. */
    Path unreadable() {
        return root.resolve("self/mem");
    }

    /** Its last field is the process or thread id given out last: unchanged means that no thread was born. */
    Path loadAverage() {
        return root.resolve("loadavg");
    }
}
