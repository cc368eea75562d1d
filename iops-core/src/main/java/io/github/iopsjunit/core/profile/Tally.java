package io.github.iopsjunit.core.profile;

/**
 * Operations and their bytes, by direction.
 *
 * @param readOps      read calls
 * @param writeOps     write calls
 * @param bytesRead    bytes that the reads returned
 * @param bytesWritten bytes that the writes accepted
 */
public record Tally(long readOps, long writeOps, long bytesRead, long bytesWritten) {

    /** No operation at all. */
    public static final Tally ZERO = new Tally(0, 0, 0, 0);

    /** {@return both together} */
    public Tally plus(Tally other) {
        return new Tally(
                readOps + other.readOps,
                writeOps + other.writeOps,
                bytesRead + other.bytesRead,
                bytesWritten + other.bytesWritten);
    }

    /** {@return this less the other; components may become negative} */
    public Tally minus(Tally other) {
        return new Tally(
                readOps - other.readOps,
                writeOps - other.writeOps,
                bytesRead - other.bytesRead,
                bytesWritten - other.bytesWritten);
    }

    /** {@return reads and writes together} */
    public long totalOps() {
        return readOps + writeOps;
    }

    /** {@return bytes read and written together} */
    public long totalBytes() {
        return bytesRead + bytesWritten;
    }

    /** {@return whether there is no operation in it, and so no byte} */
    public boolean isZero() {
        return readOps == 0 && writeOps == 0 && bytesRead == 0 && bytesWritten == 0;
    }
}
