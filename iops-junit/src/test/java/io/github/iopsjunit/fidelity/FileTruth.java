package io.github.iopsjunit.fidelity;

import io.github.iopsjunit.core.profile.Tally;
import java.util.Objects;

/**
 * The operations that a workload makes on one file.
 *
 * @param file  the file's name, the last part of its path
 * @param tally how many, by construction
 * @param sight how the recorder sees them
 */
record FileTruth(String file, Tally tally, Sight sight) {

    /** Stands for the pipes to a child process, which are no files, and which strace therefore cannot find by name. */
    static final String PIPE = "(pipe)";

    FileTruth {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(sight, "sight");
    }
}
