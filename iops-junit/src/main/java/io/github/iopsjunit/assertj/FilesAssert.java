package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.profile.Metric;
import org.assertj.core.api.Descriptable;
import org.assertj.core.description.Description;

/**
 * Assertions on the operations on one file, or on several together.
 *
 * <p>What the recorder saw of a file is certain. Operations that name no file, such as copies, those of asynchronous channels
 * and those on a file descriptor, may be on it as well: then its figure lies between what was seen and that plus all of them,
 * and a limit in between is undecided.
 *
 * @param <ACTUAL> what the assertions began with
 */
public final class FilesAssert<ACTUAL> implements Descriptable<FilesAssert<ACTUAL>> {

    private final IopsAssert<ACTUAL> origin;
    private Failing failing;
    private final Measured measured;

    FilesAssert(IopsAssert<ACTUAL> origin, Measured measured) {
        this.origin = origin;
        this.failing = Failing.like(origin);
        this.measured = measured;
    }

    /** {@return assertions on the read calls} */
    public OperationsAssert<ACTUAL> readOps() {
        return operations(Metric.READ_OPS);
    }

    /** {@return assertions on the write calls} */
    public OperationsAssert<ACTUAL> writeOps() {
        return operations(Metric.WRITE_OPS);
    }

    /** {@return assertions on read and write calls together} */
    public OperationsAssert<ACTUAL> totalOps() {
        return operations(Metric.TOTAL_OPS);
    }

    /** {@return assertions on the bytes that the reads returned} */
    public BytesAssert<ACTUAL> bytesRead() {
        return bytes(Metric.BYTES_READ);
    }

    /** {@return assertions on the bytes that the writes accepted} */
    public BytesAssert<ACTUAL> bytesWritten() {
        return bytes(Metric.BYTES_WRITTEN);
    }

    /** {@return assertions on bytes read and written together} */
    public BytesAssert<ACTUAL> totalBytes() {
        return bytes(Metric.TOTAL_BYTES);
    }

    /** {@return the assertions on the measurement, to go on with something else} */
    public IopsAssert<ACTUAL> returnToIops() {
        return origin;
    }

    @Override
    public FilesAssert<ACTUAL> describedAs(Description description) {
        failing = failing.describedAs(description);
        return this;
    }

    private OperationsAssert<ACTUAL> operations(Metric metric) {
        return new OperationsAssert<>(origin, Failing.like(failing), measured, metric);
    }

    private BytesAssert<ACTUAL> bytes(Metric metric) {
        return new BytesAssert<>(origin, Failing.like(failing), measured, metric);
    }
}
