package io.github.iopsjunit.core.baseline;

import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Metric.Unit;
import java.util.Objects;

/**
 * By how much numbers may exceed their baseline.
 *
 * @param ops   reads and writes, each by itself
 * @param bytes bytes read and written, each by itself
 */
public record Tolerances(Tolerance ops, Tolerance bytes) {

    /** None of ops, 1 % of bytes. */
    public static final Tolerances DEFAULT = new Tolerances(Tolerance.DEFAULT_OPS, Tolerance.DEFAULT_BYTES);

    public Tolerances {
        Objects.requireNonNull(ops, "ops");
        Objects.requireNonNull(bytes, "bytes");
    }

    Tolerance of(Metric metric) {
        return metric.unit() == Unit.OPERATIONS ? ops : bytes;
    }
}
