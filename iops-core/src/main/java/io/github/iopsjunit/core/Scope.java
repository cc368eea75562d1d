package io.github.iopsjunit.core;

/** Whose I/O counts. */
public enum Scope {
    /** The I/O of all threads, those of executors, pools and virtual threads too, less what is known to be foreign. */
    PROCESS,
    /** The I/O of the thread that begins the measurement, and of no other. */
    THREAD
}
