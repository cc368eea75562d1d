package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.IopsMeasurement;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.NotMeasuredException;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.opentest4j.TestAbortedException;

/**
 * What is injected where nothing is measured: it can be taken, but not asked. It remembers that it was, for its answer may be
 * caught, gathered or thrown on another thread. May be used from any thread.
 */
final class UnavailableIops implements Iops {

    private final Supplier<RuntimeException> answer;
    private volatile boolean asked;

    private UnavailableIops(Supplier<RuntimeException> answer) {
        this.answer = answer;
    }

    /** {@return one that aborts the test that asks it: neither red nor green} */
    static UnavailableIops disabled() {
        return new UnavailableIops(UnavailableIops::aborted);
    }

    /** {@return one for what stands around a {@code @TestFactory}} */
    static Iops ofFactory(String factory) {
        return new UnavailableIops(() -> new NotMeasuredException(
                "I/O of " + factory,
                "a @TestFactory is not measured itself, each of its dynamic tests is. Assert with @IopsBudget on the"
                        + " factory, or with Iops.measure(…) in the dynamic test."));
    }

    /** {@return what a test ends with that asked for what is not measured} */
    static TestAbortedException aborted() {
        return new TestAbortedException("Nothing is measured because " + ConfigurationKey.ENABLED
                + "=false, so what this test asks of its Iops cannot be told. Set it to true, or remove it.");
    }

    /** {@return whether anybody asked} */
    boolean wasAsked() {
        return asked;
    }

    @Override
    public IoProfile profile() {
        throw answer();
    }

    @Override
    public OptionalLong upperBound(Metric metric) {
        throw answer();
    }

    /** {@return one that can be begun and ended, but not asked} */
    @Override
    public IopsMeasurement phase(String name) {
        return new UnavailablePhase(this);
    }

    private record UnavailablePhase(Iops whole) implements IopsMeasurement {

        @Override
        public IoProfile profile() {
            return whole.profile();
        }

        @Override
        public OptionalLong upperBound(Metric metric) {
            return whole.upperBound(metric);
        }

        @Override
        public IopsMeasurement phase(String name) {
            return this;
        }

        @Override
        public void close() {
            // nothing has begun
        }
    }

    private RuntimeException answer() {
        asked = true;
        return answer.get();
    }

    @Override
    public String toString() {
        return "nothing measured";
    }
}
