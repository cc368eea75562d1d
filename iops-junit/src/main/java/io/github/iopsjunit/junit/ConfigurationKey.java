package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.profile.Metric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The configuration parameters there are, and the nearest one to a mistyped name. */
final class ConfigurationKey {

    static final String PREFIX = "iops.";
    static final String ENABLED = "iops.enabled";
    static final String SCOPE = "iops.scope";
    static final String REPORT_ENABLED = "iops.report.enabled";
    static final String REPORT_DIRECTORY = "iops.report.directory";

    /** What a budget can limit. */
    static final List<Metric> BUDGET_METRICS = List.of(
            Metric.READ_OPS,
            Metric.WRITE_OPS,
            Metric.TOTAL_OPS,
            Metric.BYTES_READ,
            Metric.BYTES_WRITTEN,
            Metric.TOTAL_BYTES);

    /** Beyond a third of its letters a name is no typing mistake any more. */
    private static final int LETTERS_PER_MISTAKE = 3;

    private ConfigurationKey() {}

    /** {@return the key of a suite-wide limit, as in "iops.budget.maxReadOps"} */
    static String ofBudget(Metric metric) {
        return "iops.budget.max" + metric.capitalizedKey();
    }

    /** {@return all keys} */
    static List<String> all() {
        List<String> keys = new ArrayList<>(List.of(ENABLED, SCOPE, REPORT_ENABLED, REPORT_DIRECTORY));
        BUDGET_METRICS.forEach(metric -> keys.add(ofBudget(metric)));
        keys.addAll(InsightConfiguration.keys());
        return keys;
    }

    /** {@return the key that was probably meant; empty when none is near} */
    static Optional<String> nearestTo(String given) {
        return all().stream()
                .min(Comparator.comparingInt(known -> EditDistance.between(known, given)))
                .filter(known -> EditDistance.between(known, given) <= known.length() / LETTERS_PER_MISTAKE);
    }
}
