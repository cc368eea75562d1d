package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.budget.ByteSize;
import io.github.iopsjunit.core.profile.Metric;

/**
 * Assertions on a number of bytes, given as a number or as text: a number with one of the units B, kB, KB, KiB, MB, MiB, GB,
 * GiB, TB, TiB. Any other text is an {@link IllegalArgumentException}.
 *
 * <pre>{@code
 * assertThat(iops).bytesRead().isLessThan("64 KiB").isGreaterThan(1000);
 * }</pre>
 *
 * @param <ACTUAL> what the assertions began with
 */
public final class BytesAssert<ACTUAL> extends AmountAssert<BytesAssert<ACTUAL>, ACTUAL> {

    BytesAssert(IopsAssert<ACTUAL> origin, Failing failing, Measured measured, Metric metric) {
        super(origin, failing, measured, metric);
    }

    /** Passes if it is exactly the expected size, as in "64 KiB". */
    public BytesAssert<ACTUAL> isEqualTo(String expected) {
        return isEqualTo(ByteSize.parse(expected));
    }

    /** Passes if it is any other size, as in "64 KiB". */
    public BytesAssert<ACTUAL> isNotEqualTo(String other) {
        return isNotEqualTo(ByteSize.parse(other));
    }

    /** Passes if it is less than the bound, as in "64 KiB". */
    public BytesAssert<ACTUAL> isLessThan(String bound) {
        return isLessThan(ByteSize.parse(bound));
    }

    /** Passes if it is the bound or less, as in "64 KiB". */
    public BytesAssert<ACTUAL> isLessThanOrEqualTo(String bound) {
        return isLessThanOrEqualTo(ByteSize.parse(bound));
    }

    /** Passes if it is more than the bound, as in "64 KiB". */
    public BytesAssert<ACTUAL> isGreaterThan(String bound) {
        return isGreaterThan(ByteSize.parse(bound));
    }

    /** Passes if it is the bound or more, as in "64 KiB". */
    public BytesAssert<ACTUAL> isGreaterThanOrEqualTo(String bound) {
        return isGreaterThanOrEqualTo(ByteSize.parse(bound));
    }

    /** Passes if it is from start to end, both included, as in "1 KiB" and "64 KiB". */
    public BytesAssert<ACTUAL> isBetween(String start, String end) {
        return isBetween(ByteSize.parse(start), ByteSize.parse(end));
    }

    /** Passes if it is from start to end, both left out, as in "1 KiB" and "64 KiB". */
    public BytesAssert<ACTUAL> isStrictlyBetween(String start, String end) {
        return isStrictlyBetween(ByteSize.parse(start), ByteSize.parse(end));
    }

    @Override
    BytesAssert<ACTUAL> myself() {
        return this;
    }
}
