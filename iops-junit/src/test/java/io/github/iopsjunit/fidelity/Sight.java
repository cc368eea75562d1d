package io.github.iopsjunit.fidelity;

/** How the flight recorder sees the operations on a file. */
enum Sight {
    /** Each one, with the file's path. */
    NAMED,
    /** Each one, without a path: a stream that was opened on a file descriptor. */
    UNNAMED,
    /** Not at all: copies inside the kernel or in native code, asynchronous channels. */
    UNSEEN
}
