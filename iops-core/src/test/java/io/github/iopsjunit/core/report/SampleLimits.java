package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.BaselineNumbers.BaselineNumber;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the sample was judged by: kept, broken and undecided limits, and numbers that rose, fell and stayed. */
final class SampleLimits {

    private static final String ON_CLASS = "@IopsBudget on class ImportTest";
    private static final String BECAUSE = "an import runs at each start";

    private SampleLimits() {}

    static TestLimits ofAllKinds() {
        return new TestLimits(
                List.of(
                        most(exact(LimitedMetric.READ_OPS, 983), 100, LimitVerdict.VIOLATED, "", ""),
                        most(exact(LimitedMetric.WRITE_OPS, 46), 50, LimitVerdict.KEPT, ON_CLASS, BECAUSE),
                        new BudgetLimit(exact(LimitedMetric.WRITE_OPS, 46), true, 1, LimitVerdict.KEPT, "", ""),
                        most(
                                exact(LimitedMetric.BYTES_WRITTEN, 227_562),
                                262_144,
                                LimitVerdict.KEPT,
                                ON_CLASS,
                                BECAUSE),
                        most(files(), 5, LimitVerdict.UNDECIDED, "", ""),
                        most(
                                exact(LimitedMetric.ELAPSED_TIME, 38_412_000),
                                500_000_000,
                                LimitVerdict.KEPT,
                                "iops.budget.maxElapsedTime (configuration parameter)",
                                "")),
                Optional.of(new BaselineNumbers(
                        "src/test/iops-baseline.json",
                        "linux, JDK 25",
                        List.of(
                                number(LimitedMetric.READ_OPS, 981, 85, 85, LimitVerdict.VIOLATED),
                                number(LimitedMetric.WRITE_OPS, 46, 46, 46, LimitVerdict.KEPT),
                                number(LimitedMetric.BYTES_READ, 129_466, 129_000, 130_290, LimitVerdict.KEPT),
                                number(LimitedMetric.BYTES_WRITTEN, 227_562, 229_610, 231_906, LimitVerdict.KEPT)))));
    }

    static BudgetLimit most(LimitedAmount amount, long limit, LimitVerdict verdict, String origin, String because) {
        return new BudgetLimit(amount, false, limit, verdict, origin, because);
    }

    static LimitedAmount exact(LimitedMetric metric, long amount) {
        OptionalLong certain = OptionalLong.of(amount);
        return new LimitedAmount(metric, certain, certain, certain, "");
    }

    /** Copies name no file. */
    private static LimitedAmount files() {
        OptionalLong named = OptionalLong.of(4);
        return new LimitedAmount(
                LimitedMetric.DISTINCT_FILES,
                named,
                named,
                OptionalLong.of(8),
                "4 ops name no file and may be on others");
    }

    private static BaselineNumber number(
            LimitedMetric metric, long amount, long recorded, long highest, LimitVerdict verdict) {
        return new BaselineNumber(exact(metric, amount), recorded, highest, verdict);
    }
}
