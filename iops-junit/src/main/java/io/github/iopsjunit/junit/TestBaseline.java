package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.Breach;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.report.BaselineNumbers;
import java.util.Optional;

/**
 * The baseline of one test.
 *
 * @param baseline where it stands
 * @param key      what the test is called there
 */
record TestBaseline(OpenBaseline baseline, TestKey key) {

    /** {@return whether there is something that it is compared with} */
    boolean isCompared() {
        return baseline.compares(key);
    }

    /** {@return the recorded numbers with what the test did; empty when there is nothing that it is compared with} */
    Optional<BaselineNumbers> numbers(IoProfile profile) {
        return isCompared() ? baseline.numbers(key, profile) : Optional.empty();
    }

    /** Takes back what the test did, for it failed after its body. */
    void forget() {
        baseline.forget(key);
    }

    /**
     * {@return what is wrong with what the test did; empty if nothing is}
     *
     * @param profile what it did
     * @param passed  whether it may be recorded: what fails is not
     */
    Optional<Breach> judge(IoProfile profile, boolean passed) {
        return passed ? baseline.judge(key, profile) : baseline.compare(key, profile);
    }
}
