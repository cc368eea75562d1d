package io.github.iopsjunit.core.profile;

/** The operations that have something in common: a file, a call site, a thread. Only what a recorder saw singly. */
public sealed interface Activity permits FileActivity, CallSite, ThreadActivity {

    /** {@return the sizes of the reads} */
    SizeHistogram reads();

    /** {@return the sizes of the writes} */
    SizeHistogram writes();

    /** {@return how many read calls} */
    default long readOps() {
        return reads().count();
    }

    /** {@return how many write calls} */
    default long writeOps() {
        return writes().count();
    }

    /** {@return reads and writes together} */
    default long totalOps() {
        return readOps() + writeOps();
    }

    /** {@return bytes that the reads returned} */
    default long bytesRead() {
        return reads().bytes();
    }

    /** {@return bytes that the writes accepted} */
    default long bytesWritten() {
        return writes().bytes();
    }

    /** {@return bytes read and written together} */
    default long totalBytes() {
        return bytesRead() + bytesWritten();
    }

    /** {@return operations and bytes by direction} */
    default Tally tally() {
        return new Tally(readOps(), writeOps(), bytesRead(), bytesWritten());
    }
}
