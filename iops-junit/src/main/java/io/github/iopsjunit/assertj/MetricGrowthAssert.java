package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.growth.GrowthCheck;
import io.github.iopsjunit.core.growth.SizedProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/** Assertions on how one metric grows. */
public final class MetricGrowthAssert {

    private final GrowthAssert origin;
    private final Failing failing;
    private final List<SizedProfile> measured;
    private final Metric metric;

    MetricGrowthAssert(GrowthAssert origin, Failing failing, List<SizedProfile> measured, Metric metric) {
        this.origin = origin;
        this.failing = failing;
        this.measured = measured;
        this.metric = metric;
    }

    /**
     * Passes if the metric grows no faster than that. {@link Growth#CONSTANT} demands that it does not grow at all; the others
     * allow for ops being whole, and are told apart by what fits best.
     */
    public MetricGrowthAssert growsAtMost(Growth growth) {
        return check(growth, OptionalDouble.empty());
    }

    /**
     * Passes if the metric grows no faster than that, and by no more for each unit.
     *
     * @param growth {@link Growth#LINEAR} or {@link Growth#LOGARITHMIC}
     * @param most   ops or bytes for each item, or for each doubling of the size; 0 or more
     * @return this
     */
    public MetricGrowthAssert growsAtMost(Growth growth, double most) {
        if (growth == Growth.CONSTANT) {
            throw new IllegalArgumentException("growsAtMost(CONSTANT, " + most
                    + "): what is constant does not grow with items. Use growsAtMost(CONSTANT) or growsAtMost(LINEAR, "
                    + most
                    + ")");
        }
        if (!(most >= 0)) {
            throw new IllegalArgumentException("growsAtMost(" + growth + ", …): must be 0 or more but was: " + most);
        }
        return check(growth, OptionalDouble.of(most));
    }

    /** {@return the assertions on all metrics, to go on with another one} */
    public GrowthAssert returnToGrowth() {
        return origin;
    }

    private MetricGrowthAssert check(Growth growth, OptionalDouble most) {
        Objects.requireNonNull(growth, "growth");
        new GrowthCheck(measured, metric, growth.curve(), most).failure().ifPresent(text -> {
            throw failing.error(text);
        });
        return this;
    }
}
