package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be limited: the metrics of a measurement, and what follows from them. */
public enum BudgetMetric {
    /** Read calls, end-of-file reads included. */
    READ_OPS(Metric.READ_OPS),
    /** Write calls. */
    WRITE_OPS(Metric.WRITE_OPS),
    /** Read and write calls together. */
    TOTAL_OPS(Metric.TOTAL_OPS),
    /** Bytes that the reads returned. */
    BYTES_READ(Metric.BYTES_READ),
    /** Bytes that the writes accepted. */
    BYTES_WRITTEN(Metric.BYTES_WRITTEN),
    /** Bytes read and written together. */
    TOTAL_BYTES(Metric.TOTAL_BYTES),
    /** Bytes that the storage layer delivered. */
    STORAGE_BYTES_READ(Metric.STORAGE_BYTES_READ),
    /** Bytes that went, or will go, to the storage layer. */
    STORAGE_BYTES_WRITTEN(Metric.STORAGE_BYTES_WRITTEN),
    /** Files that were read or written; opening one is neither. */
    DISTINCT_FILES("distinct files", "distinctFiles", LimitUnit.FILES, Metric.TOTAL_OPS),
    /** Bytes read by read op. Of no reads there is no mean, and any limit is kept. */
    MEAN_READ_SIZE("mean read size", "meanReadSize", LimitUnit.BYTES, Metric.READ_OPS),
    /** Bytes written by write op. Of no writes there is no mean, and any limit is kept. */
    MEAN_WRITE_SIZE("mean write size", "meanWriteSize", LimitUnit.BYTES, Metric.WRITE_OPS),
    /** How long the measured part took. */
    ELAPSED_TIME("elapsed time", "elapsedTime", LimitUnit.TIME, Metric.TOTAL_OPS);

    private final String label;
    private final String key;
    private final LimitUnit unit;
    private final Metric counted;
    private final boolean derived;

    BudgetMetric(Metric metric) {
        this(metric.label(), metric.key(), LimitUnit.of(metric.unit()), metric, false);
    }

    BudgetMetric(String label, String key, LimitUnit unit, Metric counted) {
        this(label, key, unit, counted, true);
    }

    BudgetMetric(String label, String key, LimitUnit unit, Metric counted, boolean derived) {
        this.label = label;
        this.key = key;
        this.unit = unit;
        this.counted = counted;
        this.derived = derived;
    }

    /** {@return what a budget can limit, in the order of its attributes: all but storage bytes, which no test controls} */
    public static List<BudgetMetric> ofBudgets() {
        return Arrays.stream(values()).filter(BudgetMetric::isOfBudgets).toList();
    }

    /** {@return the same as the metric of a measurement} */
    public static BudgetMetric of(Metric metric) {
        return valueOf(metric.name());
    }

    /** {@return the name in words: "read ops"} */
    public String label() {
        return label;
    }

    /** {@return the end of a budget attribute's name, as in {@code maxReadOps}: "ReadOps"} */
    public String capitalizedKey() {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    /** {@return what it is counted in} */
    public LimitUnit unit() {
        return unit;
    }

    boolean isOfBudgets() {
        return this != STORAGE_BYTES_READ && this != STORAGE_BYTES_WRITTEN;
    }

    /** The metric that is limited, or whose operations those of the limited one are. */
    Metric counted() {
        return counted;
    }

    /** The metric itself, unless it follows from others. */
    Optional<Metric> itself() {
        return derived ? Optional.empty() : Optional.of(counted);
    }

    /** How a failure begins when there is more than allowed. */
    String tooMuch() {
        return isMean() ? "Too large" : this == ELAPSED_TIME ? "Too much" : "Too many";
    }

    /** How a failure begins when there is less than demanded. */
    String tooLittle() {
        return isMean() ? "Too small" : this == ELAPSED_TIME ? "Too little" : "Too few";
    }

    private boolean isMean() {
        return this == MEAN_READ_SIZE || this == MEAN_WRITE_SIZE;
    }
}
