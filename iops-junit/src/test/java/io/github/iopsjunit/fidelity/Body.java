package io.github.iopsjunit.fidelity;

import java.nio.file.Path;

/** The code under test of a workload. Can be run again and again in the same directory, with the same I/O each time. */
@FunctionalInterface
interface Body {

    /**
     * Does the I/O.
     *
     * @param directory holds the inputs and takes the outputs
     */
    void run(Path directory) throws Exception;
}
