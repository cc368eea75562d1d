package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.Breach;
import io.github.iopsjunit.core.budget.Budget;
import io.github.iopsjunit.core.budget.Verdict;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.report.TestLimits;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** One test with its measurement and its budget. */
final class MeasuredTest {

    private final TestIdentity identity;
    private final TestMeasurement measurement;
    private final Budget budget;
    private final List<PhaseLimits> phases;
    private final Optional<TestBaseline> baseline;
    private final int warmups;
    private volatile @Nullable AssertionFailedError overLimit;
    private volatile Status overLimitStatus = Status.FAILED;
    private volatile Judged judged = Judged.NOT_YET;

    /** What a test was judged by: an aborted one by nothing, one that failed by itself by its budget alone. */
    private enum Judged {
        NOT_YET,
        BY_NOTHING,
        BY_BUDGET,
        BY_BUDGET_AND_BASELINE
    }

    /**
     * @param budget   the limits in force, perhaps none
     * @param phases   the limits on its phases, perhaps none
     * @param baseline what its numbers are compared with; empty for nothing
     * @param warmups  how often its body is run before it is measured
     */
    MeasuredTest(
            TestIdentity identity,
            TestMeasurement measurement,
            Budget budget,
            List<PhaseLimits> phases,
            Optional<TestBaseline> baseline,
            int warmups) {
        this.identity = identity;
        this.measurement = measurement;
        this.budget = budget;
        this.phases = List.copyOf(phases);
        this.baseline = baseline;
        this.warmups = warmups;
    }

    TestIdentity identity() {
        return identity;
    }

    TestMeasurement measurement() {
        return measurement;
    }

    /** {@return whether the failure is the budget's or the baseline's, and the test did what it should} */
    boolean isOverLimit(Throwable failure) {
        return failure == overLimit;
    }

    /** {@return how the test ended} */
    Status statusAfter(Throwable failure) {
        if (isOverLimit(failure)) {
            return overLimitStatus;
        }
        return failure instanceof TestAbortedException ? Status.ABORTED : Status.FAILED;
    }

    /** Runs the body in its window and then judges budget and baseline; the body's own failure comes first. */
    void run(Invocation<Void> body, WarmUp warmUp) throws Throwable {
        warmUp.repeat(warmups);
        try {
            measurement.measure(body);
        } catch (TestAbortedException aborted) {
            judged = Judged.BY_NOTHING;
            throw aborted;
        } catch (Throwable failure) {
            addViolations(failure);
            throw failure;
        }
        Optional<AssertionFailedError> failure = violation();
        judged = Judged.BY_BUDGET_AND_BASELINE;
        if (failure.isPresent()) {
            overLimit = failure.get();
            throw failure.get();
        }
    }

    /**
     * Judges a test that failed though its body has not ended: its time-out is over, and it ran in a thread of its own. What it
     * did until now is what counts.
     */
    void giveUp(Throwable failure) {
        if (measurement.hasBegun() && judged == Judged.NOT_YET) {
            measurement.endTest();
            addViolations(failure);
        }
    }

    /** Takes in that the test failed after its body, as in an {@code @AfterEach} method: nothing of it is recorded. */
    void failedAfterwards() {
        baseline.ifPresent(TestBaseline::forget);
    }

    /** {@return what it was judged by, for the report; what it was not judged by is left out} */
    TestLimits limits(IoProfile profile) {
        if (judged != Judged.BY_BUDGET && judged != Judged.BY_BUDGET_AND_BASELINE) {
            return TestLimits.NONE;
        }
        return new TestLimits(
                budget.judgements(measurement::upperBoundIfMeasured, profile).stream()
                        .map(ReportedLimits::of)
                        .toList(),
                baseline.filter(any -> judged == Judged.BY_BUDGET_AND_BASELINE)
                        .flatMap(recorded -> recorded.numbers(profile)));
    }

    private void addViolations(Throwable failure) {
        try {
            breach().map(this::failure).ifPresent(failure::addSuppressed);
        } catch (RuntimeException | Error notJudged) {
            failure.addSuppressed(notJudged);
        }
        judged = Judged.BY_BUDGET;
    }

    /**
     * The budget's, with the baseline's as suppressed: they tell the same operations twice. The other way round where only the
     * baseline is certain to be broken. What is over its budget is not recorded.
     */
    private Optional<AssertionFailedError> violation() {
        Optional<Breach> ofBudget = breach();
        Optional<Breach> ofBaseline =
                baseline.flatMap(recorded -> recorded.judge(measurement.profileOrReason(), ofBudget.isEmpty()));
        overLimitStatus = status(ofBudget, ofBaseline);
        List<AssertionFailedError> failures = Stream.of(ofBudget, ofBaseline)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Breach::verdict))
                .map(this::failure)
                .toList();
        failures.stream().skip(1).forEach(second -> failures.get(0).addSuppressed(second));
        return failures.stream().findFirst();
    }

    /** What is certain comes first. Where nothing is recorded that it could be over, and nothing may be, it just fails. */
    private Status status(Optional<Breach> ofBudget, Optional<Breach> ofBaseline) {
        if (isViolated(ofBudget)) {
            return Status.OVER_BUDGET;
        }
        boolean compared = baseline.filter(TestBaseline::isCompared).isPresent();
        if (isViolated(ofBaseline)) {
            return compared ? Status.OVER_BASELINE : Status.FAILED;
        }
        return Status.UNDECIDED;
    }

    private static boolean isViolated(Optional<Breach> breach) {
        return breach.filter(each -> each.verdict() == Verdict.VIOLATED).isPresent();
    }

    private AssertionFailedError failure(Breach breach) {
        return Violation.of(breach.text(), identity);
    }

    private Optional<Breach> breach() {
        List<Breach> all = new ArrayList<>();
        if (!budget.limits().isEmpty()) {
            budget.check(measurement::upperBoundIfMeasured, measurement::profileOrReason)
                    .ifPresent(all::add);
        }
        for (PhaseLimits limits : phases) {
            all.addAll(limits.breaches(measurement.profile()));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(Breach.of(all));
    }
}
