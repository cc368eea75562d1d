package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Metric;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The budget, ready to paste, that would have passed: {@code @IopsBudget(maxReadOps = 1003)}. */
final class BudgetLine {

    private BudgetLine() {}

    /**
     * Empty when a broken limit is none that a budget can say, or has no upper bound that would keep it.
     *
     * @param limits all of them; those that are kept stay as they are
     * @param broken the others
     */
    static Optional<String> of(List<Limit> limits, List<Judgement> broken) {
        if (!broken.stream().allMatch(BudgetLine::isSayable)) {
            return Optional.empty();
        }
        Map<Metric, Long> maxima = new EnumMap<>(Metric.class);
        limits.stream()
                .filter(BudgetLine::isSayable)
                .forEach(limit -> maxima.merge(limit.metric(), limit.highestAllowed(), Math::min));
        broken.forEach(judgement -> maxima.put(
                judgement.limit().metric(), judgement.figure().upperBound().getAsLong()));
        return Optional.of(maxima.entrySet().stream()
                .map(maximum -> attribute(maximum.getKey(), maximum.getValue()))
                .collect(Collectors.joining(", ", "@IopsBudget(", ")")));
    }

    private static boolean isSayable(Judgement judgement) {
        return judgement.target().isEmpty()
                && judgement.figure().upperBound().isPresent()
                && isSayable(judgement.limit());
    }

    private static boolean isSayable(Limit limit) {
        return limit.isUpperLimit() && Recorded.isLogical(limit.metric());
    }

    private static String attribute(Metric metric, long maximum) {
        String value = metric.unit() == Metric.Unit.BYTES ? "\"" + maximum + "B\"" : Long.toString(maximum);
        return "max" + metric.capitalizedKey() + " = " + value;
    }
}
