package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Limits that hold together.
 *
 * @param limits all of them
 */
public record Budget(List<Limit> limits) {

    public Budget {
        limits = List.copyOf(limits);
    }

    /**
     * Judges a measurement. If the upper bounds alone keep all limits, the profile is not asked for.
     *
     * @param upperBound what a metric's true value cannot exceed, empty where that is not known: {@code iops::upperBound}
     * @param profile    asked for once at most: {@code iops::profile}
     * @return what is wrong with all limits that are not certain to be kept, in one; empty if all are kept
     */
    public Optional<Breach> check(Function<Metric, OptionalLong> upperBound, Supplier<IoProfile> profile) {
        List<Limit> open = limits.stream()
                .filter(limit -> !limit.isKeptUpTo(upperBoundOf(limit.metric(), upperBound)))
                .toList();
        return open.isEmpty() ? Optional.empty() : check(open, profile.get());
    }

    /** There are no more files than operations; means and times have no bound that would be known without the profile. */
    private static OptionalLong upperBoundOf(BudgetMetric metric, Function<Metric, OptionalLong> upperBound) {
        return metric.itself().isPresent() || metric == BudgetMetric.DISTINCT_FILES
                ? upperBound.apply(metric.counted())
                : OptionalLong.empty();
    }

    /**
     * Judges each limit by itself, those that are kept too.
     *
     * @param upperBound as in {@link #check(Function, Supplier)}: what is kept up to there is kept, whatever the profile holds
     * @param profile    the final one
     */
    public List<Judgement> judgements(Function<Metric, OptionalLong> upperBound, IoProfile profile) {
        return limits.stream()
                .map(limit -> judgement(limit, upperBoundOf(limit.metric(), upperBound), profile))
                .toList();
    }

    private static Judgement judgement(Limit limit, OptionalLong upperBound, IoProfile profile) {
        Optional<Amount> amount = Amounts.of(profile, limit);
        if (limit.isKeptUpTo(upperBound)) {
            return new Judgement(
                    limit, amount.filter(Amount::isMeasured).orElse(Amount.atMost(upperBound)), "", Verdict.KEPT);
        }
        return amount.map(measured -> Judgement.of(limit, measured))
                .orElse(new Judgement(limit, Amount.notMeasured("there was no such op"), "", Verdict.KEPT));
    }

    private Optional<Breach> check(List<Limit> open, IoProfile profile) {
        List<Judgement> broken = open.stream()
                .flatMap(limit -> Amounts.of(profile, limit).stream().map(amount -> Judgement.of(limit, amount)))
                .filter(judgement -> !judgement.isKept())
                .sorted(Comparator.comparing(Judgement::verdict)) // what is certain comes first
                .toList();
        return broken.isEmpty()
                ? Optional.empty()
                : Optional.of(Breach.of(
                        FailureText.of(this, broken, profile),
                        broken.stream().map(Judgement::verdict).toList()));
    }
}
