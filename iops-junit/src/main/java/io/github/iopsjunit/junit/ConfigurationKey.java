package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.BudgetMetric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The configuration parameters there are, and the nearest one to a mistyped name. */
final class ConfigurationKey {

    static final String PREFIX = "iops.";
    static final String ENABLED = "iops.enabled";
    static final String SCOPE = "iops.scope";
    static final String REPORT_ENABLED = "iops.report.enabled";
    static final String REPORT_DIRECTORY = "iops.report.directory";
    static final String BASELINE = "iops.baseline";
    static final String BASELINE_UPDATE = "iops.baseline.update";
    static final String BASELINE_TOLERANCE_OPS = "iops.baseline.tolerance.ops";
    static final String BASELINE_TOLERANCE_BYTES = "iops.baseline.tolerance.bytes";
    static final String BASELINE_CI = "iops.baseline.ci";
    static final String REPORT_REDACT = "iops.report.redact";
    static final String CONSOLE = "iops.console";
    static final String ATTACHMENTS = "iops.attachments";
    static final String PUBLISH = "iops.publish";

    private static final List<String> OF_BASELINES =
            List.of(BASELINE, BASELINE_UPDATE, BASELINE_TOLERANCE_OPS, BASELINE_TOLERANCE_BYTES, BASELINE_CI);

    /** Beyond a third of its letters a name is no typing mistake any more. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private ConfigurationKey() {}

    /** {@return the key of a suite-wide limit, as in "iops.budget.maxReadOps"} */
    static String ofBudget(BudgetAttribute attribute) {
        return "iops.budget." + attribute.name();
    }

    /** {@return all keys} */
    static List<String> all() {
        List<String> keys = new ArrayList<>(single());
        BudgetAttribute.all().forEach(attribute -> keys.add(ofBudget(attribute)));
        keys.addAll(InsightConfiguration.keys());
        keys.addAll(OF_BASELINES);
        return keys;
    }

    /** {@return all keys, in words: where many have much in common, by that} */
    static String overview() {
        String metrics = BudgetMetric.ofBudgets().stream()
                .map(BudgetMetric::capitalizedKey)
                .collect(Collectors.joining(", "));
        return String.join(", ", single()) + ", " + String.join(", ", OF_BASELINES)
                + ", iops.budget.max… and iops.budget.min… of " + metrics + ", and " + InsightConfiguration.overview();
    }

    private static List<String> single() {
        return List.of(ENABLED, SCOPE, REPORT_ENABLED, REPORT_DIRECTORY, REPORT_REDACT, CONSOLE, ATTACHMENTS, PUBLISH);
    }

    /** {@return the key that was probably meant; empty when none is near} */
    static Optional<String> nearestTo(String given) {
        return all().stream()
                .min(Comparator.comparingInt(known -> EditDistance.between(known, given)))
                .filter(known -> EditDistance.between(known, given) <= known.length() / LETTERS_PER_MISTAKE);
    }
}
