package io.github.iopsjunit.core.operations;

import java.io.IOException;
import java.util.Optional;

/** A source of single operations. It records from {@link #start} to the end of the JVM. */
public interface OperationRecorder {

    /** {@return what records, in words: "the JDK's flight recorder"} */
    String description();

    /** {@return why it cannot record, with the cure; empty when it can} */
    Optional<String> unavailable();

    /** Begins to record. Costs some hundred milliseconds and some I/O: call it in the background. */
    void start();

    /**
     * Sets a mark among the operations. What the calling thread did before stands before it, what it does later behind it.
     * Costs about a microsecond, makes no operation.
     *
     * @return the mark, to be found again in a batch
     */
    long mark();

    /**
     * Takes everything recorded since the last call, and lets the recorder forget it. Does I/O on the calling thread. One
     * thread at a time.
     *
     * @return a batch, to be closed
     * @throws IOException when what was recorded cannot be read
     */
    OperationBatch drain() throws IOException;

    /** {@return how often anybody else has started, rotated or stopped a recording so far: that makes operations unseen} */
    long disturbances();
}
