package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.Scope;
import io.github.iopsjunit.core.ThrowingRunnable;
import io.github.iopsjunit.core.growth.SizedProfile;
import io.github.iopsjunit.core.growth.Sizes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A workload that is to be measured at several sizes.
 *
 * @param <E> what it may throw
 */
public final class IopsGrowth<E extends Throwable> {

    private final Preparation<E> preparation;
    private final Scope scope;

    /** Makes, for a size, what is then measured. */
    interface Preparation<E extends Throwable> {
        ThrowingRunnable<E> prepare(int size) throws E;
    }

    IopsGrowth(Preparation<E> preparation, Scope scope) {
        this.preparation = preparation;
        this.scope = scope;
    }

    /** {@return the same, counting the I/O of the calling thread only, or of all threads, as it does without this} */
    public IopsGrowth<E> inScope(Scope other) {
        return new IopsGrowth<>(preparation, Objects.requireNonNull(other, "scope"));
    }

    /**
     * Runs the workload: once at the largest size to warm up, so that what is touched only the first time stays out; then at
     * each size, measured.
     *
     * @param sizes three or more, each at least twice the one before, as in {@code atSizes(10, 100, 1_000)}
     * @return assertions on how the I/O grows
     * @throws E as the workload does
     */
    public GrowthAssert atSizes(int... sizes) throws E {
        Sizes.requireTelling(sizes);
        preparation.prepare(sizes[sizes.length - 1]).run();
        List<IopsMeasurement> finished = new ArrayList<>();
        for (int size : sizes) {
            finished.add(measure(preparation.prepare(size)));
        }
        List<SizedProfile> measured = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            measured.add(new SizedProfile(sizes[i], finished.get(i).profile()));
        }
        return new GrowthAssert(measured);
    }

    /** Asked for its numbers only when all have ended: the recording is opened once. */
    private IopsMeasurement measure(ThrowingRunnable<E> workload) throws E {
        IopsMeasurement measurement = Iops.start(scope);
        try (measurement) {
            workload.run();
        }
        return measurement;
    }
}
