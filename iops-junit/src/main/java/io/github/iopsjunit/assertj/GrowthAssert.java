package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.growth.SizedProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.List;
import org.assertj.core.api.Descriptable;
import org.assertj.core.description.Description;

/** Assertions on how the I/O of a workload grows with the size of its input. Each metric navigates to its own. */
public final class GrowthAssert implements Descriptable<GrowthAssert> {

    private final List<SizedProfile> measured;
    private Failing failing = Failing.undescribed();

    GrowthAssert(List<SizedProfile> measured) {
        this.measured = List.copyOf(measured);
    }

    /** {@return assertions on the read calls} */
    public MetricGrowthAssert readOps() {
        return of(Metric.READ_OPS);
    }

    /** {@return assertions on the write calls} */
    public MetricGrowthAssert writeOps() {
        return of(Metric.WRITE_OPS);
    }

    /** {@return assertions on read and write calls together} */
    public MetricGrowthAssert totalOps() {
        return of(Metric.TOTAL_OPS);
    }

    /** {@return assertions on the bytes that the reads returned} */
    public MetricGrowthAssert bytesRead() {
        return of(Metric.BYTES_READ);
    }

    /** {@return assertions on the bytes that the writes accepted} */
    public MetricGrowthAssert bytesWritten() {
        return of(Metric.BYTES_WRITTEN);
    }

    /** {@return assertions on bytes read and written together} */
    public MetricGrowthAssert totalBytes() {
        return of(Metric.TOTAL_BYTES);
    }

    @Override
    public GrowthAssert describedAs(Description description) {
        failing = failing.describedAs(description);
        return this;
    }

    private MetricGrowthAssert of(Metric metric) {
        return new MetricGrowthAssert(this, failing, measured, metric);
    }
}
