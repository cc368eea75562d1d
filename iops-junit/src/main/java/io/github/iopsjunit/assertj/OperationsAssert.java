package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.profile.Metric;

/**
 * Assertions on a number of operations.
 *
 * <pre>{@code
 * assertThat(iops).readOps().isPositive().isLessThan(100).returnToIops().writeOps().isZero();
 * }</pre>
 *
 * @param <ACTUAL> what the assertions began with
 */
public final class OperationsAssert<ACTUAL> extends AmountAssert<OperationsAssert<ACTUAL>, ACTUAL> {

    OperationsAssert(IopsAssert<ACTUAL> origin, Failing failing, Measured measured, Metric metric) {
        super(origin, failing, measured, metric);
    }

    @Override
    OperationsAssert<ACTUAL> myself() {
        return this;
    }
}
