package io.github.iopsjunit.core.profile;

import java.util.Objects;
import java.util.Optional;

/**
 * The operations on one file.
 *
 * @param path    as the recorder reports it: the path the file was opened with; or {@link #UNNAMED}
 * @param reads   the sizes of the reads
 * @param writes  the sizes of the writes
 * @param touched when; empty when nobody knows
 * @param pattern in what order; empty when nobody knows
 */
public record FileActivity(
        String path,
        SizeHistogram reads,
        SizeHistogram writes,
        Optional<Touched> touched,
        Optional<AccessPattern> pattern)
        implements Activity {

    /** Stands for a stream that was opened on a file descriptor, and so has no path: a pipe, or a file opened elsewhere. */
    public static final String UNNAMED = "(unnamed stream)";

    public FileActivity {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(writes, "writes");
        Objects.requireNonNull(touched, "touched");
        Objects.requireNonNull(pattern, "pattern");
    }

    /** A file of which nobody knows in what order it was read and written. */
    public FileActivity(String path, SizeHistogram reads, SizeHistogram writes, Optional<Touched> touched) {
        this(path, reads, writes, touched, Optional.empty());
    }

    /** A file of which nobody knows when it was touched. */
    public FileActivity(String path, SizeHistogram reads, SizeHistogram writes) {
        this(path, reads, writes, Optional.empty());
    }

    /** {@return the last part of the path} */
    public String name() {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
