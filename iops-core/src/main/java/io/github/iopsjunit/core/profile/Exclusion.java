package io.github.iopsjunit.core.profile;

import java.util.Objects;

/**
 * I/O in the window that is not the code under test's file I/O: identified by evidence, counted, subtracted, shown.
 *
 * @param kind  what it is
 * @param tally how much of it
 */
public record Exclusion(Kind kind, Tally tally) {

    public Exclusion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(tally, "tally");
    }

    /** Kinds of foreign I/O, in the order in which reports list them. */
    public enum Kind {
        /** Reads of the counters themselves. */
        MEASURING("the measuring itself", "our own reads of the counters, each of known size"),
        /** The virtual machine's and the test runner's own threads, from their own counters. */
        JVM_THREADS(
                "threads of the JVM and the test runner", "counters of threads known by the kernel's name for them"),
        /** Class files and archives read by class loaders written in Java. */
        CLASS_LOADING("class loading", "a class loader's frame on the operation's stack"),
        /** Class files of the JDK, read by the virtual machine itself. */
        JDK_CLASS_LOADING("class loading of JDK classes", "the JVM's counter of bytes of system classes"),
        /** Files of the JDK: its configuration, time zones, certificates. */
        JDK_FILES("files of the JDK", "a path inside the JDK's installation"),
        /** Native libraries being opened, control groups being polled: reads of known sizes. */
        JVM_INTERNALS("internals of the JVM", "reads whose number and bytes match those of the JVM's own"),
        /** What the test printed. */
        CONSOLE("console output", "a write to an unnamed stream under System.out, System.err or the runner's capture"),
        /** Network connections. */
        SOCKETS("sockets", "socket events of the flight recorder"),
        /** Devices such as {@code /dev/urandom}. */
        DEVICES("devices", "a path below /dev"),
        /** Processes that the test started: their I/O, and the pipes of their start. */
        CHILD_PROCESSES(
                "child processes", "operations nobody saw, in a window in which a process was started or ended");

        private final String label;
        private final String evidence;

        Kind(String label, String evidence) {
            this.label = label;
            this.evidence = evidence;
        }

        /** {@return the kind in words} */
        public String label() {
            return label;
        }

        /** {@return how such operations are known} */
        public String evidence() {
            return evidence;
        }
    }
}
