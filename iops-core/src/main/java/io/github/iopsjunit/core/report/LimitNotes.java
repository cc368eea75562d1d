package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a page says below the limits: why some are undecided, and where they come from. */
final class LimitNotes {

    private LimitNotes() {}

    static List<String> of(TestLimits limits) {
        List<String> notes = new ArrayList<>(undecided(limits));
        notes.addAll(origins(limits.budget()));
        limits.baseline()
                .map(baseline -> "Baseline: " + VisibleText.line(baseline.file()) + ", recorded on "
                        + VisibleText.line(baseline.platform()))
                .ifPresent(notes::add);
        return notes;
    }

    private static Set<String> undecided(TestLimits limits) {
        Set<String> notes = new LinkedHashSet<>();
        limits.budget().stream()
                .filter(limit -> limit.verdict() == LimitVerdict.UNDECIDED)
                .forEach(limit -> notes.add(undecided(limit.amount())));
        limits.baseline().stream()
                .flatMap(baseline -> baseline.numbers().stream())
                .filter(number -> number.verdict() == LimitVerdict.UNDECIDED)
                .forEach(number -> notes.add(undecided(number.amount())));
        return notes;
    }

    private static String undecided(LimitedAmount amount) {
        return "Undecided " + amount.metric().label() + ": " + VisibleText.line(amount.reason());
    }

    /** Limits that one annotation sets are told together; what stands on the test, without a reason, needs no telling. */
    private static List<String> origins(List<BudgetLimit> budget) {
        Map<String, Set<String>> metrics = new LinkedHashMap<>();
        budget.forEach(limit -> metrics.computeIfAbsent(origin(limit), any -> new LinkedHashSet<>())
                .add(limit.amount().metric().label()));
        metrics.remove("");
        return metrics.entrySet().stream()
                .map(each -> "Budget of " + String.join(", ", each.getValue()) + each.getKey())
                .toList();
    }

    private static String origin(BudgetLimit limit) {
        return (limit.origin().isEmpty() ? "" : ", from " + VisibleText.line(limit.origin()))
                + (limit.because().isEmpty() ? "" : ", because: " + VisibleText.line(limit.because()));
    }
}
