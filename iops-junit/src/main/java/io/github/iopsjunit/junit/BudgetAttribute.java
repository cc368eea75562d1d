package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.budget.BudgetMetric;
import io.github.iopsjunit.core.budget.Comparison;
import io.github.iopsjunit.core.budget.LimitUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One thing that a budget can say: the most, or the least, of a metric. Its name is that of an attribute of {@link IopsBudget}
 * and the end of a configuration key.
 */
record BudgetAttribute(BudgetMetric metric, boolean isMinimum) {

    private static final String LIFTED = "unlimited";

    private static final List<BudgetAttribute> ALL = BudgetMetric.ofBudgets().stream()
            .flatMap(metric -> Stream.of(new BudgetAttribute(metric, false), new BudgetAttribute(metric, true)))
            .toList();

    /** {@return all there are} */
    static List<BudgetAttribute> all() {
        return ALL;
    }

    /** {@return such as "maxReadOps"} */
    String name() {
        return (isMinimum ? "min" : "max") + metric.capitalizedKey();
    }

    Comparison comparison() {
        return isMinimum ? Comparison.AT_LEAST : Comparison.AT_MOST;
    }

    /** {@return whether this value demands nothing, and so only lifts what comes from farther away} */
    boolean isLifted(long value) {
        return value == (isMinimum ? 0 : IopsBudget.UNLIMITED);
    }

    /** {@return which of two values demands more} */
    boolean isStricter(long value, long other) {
        return isMinimum ? value > other : value < other;
    }

    /**
     * {@return what an annotation says of it; empty when it does not}
     *
     * @throws IllegalArgumentException if the value is none of those allowed
     */
    OptionalLong in(IopsBudget budget) {
        return isMinimum ? least(budget) : most(budget);
    }

    private OptionalLong most(IopsBudget budget) {
        return switch (metric) {
            case READ_OPS -> number(budget.maxReadOps());
            case WRITE_OPS -> number(budget.maxWriteOps());
            case TOTAL_OPS -> number(budget.maxTotalOps());
            case BYTES_READ -> text(budget.maxBytesRead());
            case BYTES_WRITTEN -> text(budget.maxBytesWritten());
            case TOTAL_BYTES -> text(budget.maxTotalBytes());
            case DISTINCT_FILES -> number(budget.maxDistinctFiles());
            case MEAN_READ_SIZE -> text(budget.maxMeanReadSize());
            case MEAN_WRITE_SIZE -> text(budget.maxMeanWriteSize());
            case ELAPSED_TIME -> text(budget.maxElapsedTime());
            case STORAGE_BYTES_READ, STORAGE_BYTES_WRITTEN -> OptionalLong.empty();
        };
    }

    private OptionalLong least(IopsBudget budget) {
        return switch (metric) {
            case READ_OPS -> number(budget.minReadOps());
            case WRITE_OPS -> number(budget.minWriteOps());
            case TOTAL_OPS -> number(budget.minTotalOps());
            case BYTES_READ -> text(budget.minBytesRead());
            case BYTES_WRITTEN -> text(budget.minBytesWritten());
            case TOTAL_BYTES -> text(budget.minTotalBytes());
            case DISTINCT_FILES -> number(budget.minDistinctFiles());
            case MEAN_READ_SIZE -> text(budget.minMeanReadSize());
            case MEAN_WRITE_SIZE -> text(budget.minMeanWriteSize());
            case ELAPSED_TIME -> text(budget.minElapsedTime());
            case STORAGE_BYTES_READ, STORAGE_BYTES_WRITTEN -> OptionalLong.empty();
        };
    }

    private OptionalLong number(long value) {
        if (value == IopsBudget.NOT_SET) {
            return OptionalLong.empty();
        }
        if (value < 0) {
            throw new IllegalArgumentException("must be a number of "
                    + (metric.unit() == LimitUnit.FILES ? "files" : "ops") + ", 0 or more, but was: " + value);
        }
        return OptionalLong.of(value);
    }

    private OptionalLong text(String value) {
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        boolean lifted = !isMinimum && value.equals(LIFTED);
        return OptionalLong.of(lifted ? IopsBudget.UNLIMITED : metric.unit().parse(value));
    }
}
