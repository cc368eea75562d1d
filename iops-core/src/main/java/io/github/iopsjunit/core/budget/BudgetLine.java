package io.github.iopsjunit.core.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The budget, ready to paste, that would have passed: {@code @IopsBudget(maxReadOps = 1003)}. */
final class BudgetLine {

    private static final Pattern NUMBER = Pattern.compile(" \\(\\d+\\)$");

    private BudgetLine() {}

    /**
     * Its words, between which it may be broken. Empty when a broken limit is undecided, is none that a budget can say, or has no bound that would keep it.
     *
     * @param limits all of them; of those that are kept, what stands on the test itself stays as it is
     * @param broken the others
     */
    static Optional<List<String>> of(List<Limit> limits, List<Judgement> broken) {
        if (!broken.stream().allMatch(BudgetLine::isCurable)) {
            return Optional.empty();
        }
        Map<Attribute, Long> values = new TreeMap<>();
        limits.stream()
                .filter(limit -> isSayable(limit) && isOnTheTest(limit))
                .forEach(limit -> values.merge(attribute(limit), bound(limit), Math::min));
        broken.forEach(judgement -> values.put(attribute(judgement.limit()), passing(judgement)));
        return Optional.of(words(values));
    }

    /** {@return the words of the same budget for a phase} Limits on a phase hold for those of its name that have a number, too. */
    static List<String> ofPhase(String name, List<String> budget) {
        String literal =
                NUMBER.matcher(name).replaceFirst("").replace("\\", "\\\\").replace("\"", "\\\"");
        List<String> words = new ArrayList<>();
        words.add("@PhaseBudget(phase = \"" + Printable.name(literal) + "\",");
        words.addAll(budget);
        words.set(1, "budget = " + words.get(1));
        words.set(words.size() - 1, words.get(words.size() - 1) + ")");
        return words;
    }

    private static List<String> words(Map<Attribute, Long> values) {
        String attributes = values.entrySet().stream()
                .map(value -> value.getKey().assigned(value.getValue()))
                .collect(Collectors.joining(",\n"));
        return ("@IopsBudget(" + attributes + ")").lines().toList();
    }

    /** An attribute of the annotation, in the order of its metrics. */
    private record Attribute(BudgetMetric metric, boolean isMinimum) implements Comparable<Attribute> {

        String assigned(long value) {
            return (isMinimum ? "min" : "max") + metric.capitalizedKey() + " = "
                    + metric.unit().literal(value, !isMinimum);
        }

        @Override
        public int compareTo(Attribute other) {
            int byMetric = metric.compareTo(other.metric);
            return byMetric == 0 ? Boolean.compare(isMinimum, other.isMinimum) : byMetric;
        }
    }

    private static Attribute attribute(Limit limit) {
        return new Attribute(limit.metric(), limit.isDeclaredLowerLimit());
    }

    private static long bound(Limit limit) {
        return limit.isDeclaredLowerLimit() ? limit.bound() : limit.highestAllowed();
    }

    private static long passing(Judgement judgement) {
        return (judgement.limit().isDeclaredLowerLimit()
                        ? judgement.amount().lowerBound()
                        : judgement.amount().upperBound())
                .orElseThrow();
    }

    private static boolean isCurable(Judgement judgement) {
        return judgement.verdict() == Verdict.VIOLATED
                && judgement.target().isEmpty()
                && (judgement.limit().isDeclaredLowerLimit()
                        || judgement.amount().upperBound().isPresent())
                && isSayable(judgement.limit());
    }

    private static boolean isSayable(Limit limit) {
        return (limit.isUpperLimit() || limit.isDeclaredLowerLimit())
                && limit.metric().isOfBudgets();
    }

    private static boolean isOnTheTest(Limit limit) {
        return limit.declaration().map(Declaration::origin).orElse("").isEmpty();
    }
}
