package io.github.iopsjunit.core;

/** Whose I/O counts. */
public enum Scope {
    /** The whole process's, less what is known to be foreign: executors, pools and virtual threads included. */
    PROCESS,
    /** The I/O of the thread that begins the measurement, and of no other. */
    THREAD
}
