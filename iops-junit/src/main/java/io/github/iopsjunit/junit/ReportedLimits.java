package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.baseline.BaselineComparison;
import io.github.iopsjunit.core.baseline.BaselineComparison.Compared;
import io.github.iopsjunit.core.budget.Amount;
import io.github.iopsjunit.core.budget.Comparison;
import io.github.iopsjunit.core.budget.Declaration;
import io.github.iopsjunit.core.budget.Judgement;
import io.github.iopsjunit.core.budget.Verdict;
import io.github.iopsjunit.core.report.BaselineNumbers;
import io.github.iopsjunit.core.report.BaselineNumbers.BaselineNumber;
import io.github.iopsjunit.core.report.BudgetLimit;
import io.github.iopsjunit.core.report.LimitVerdict;
import io.github.iopsjunit.core.report.LimitedAmount;
import io.github.iopsjunit.core.report.LimitedMetric;

/** Puts what budget and baseline say into what the report knows: it knows neither of the two. */
final class ReportedLimits {

    private ReportedLimits() {}

    static BudgetLimit of(Judgement judgement) {
        Declaration declaration = judgement.limit().declaration().orElse(Declaration.ON_THE_TEST);
        return new BudgetLimit(
                amount(judgement.limit().metric(), judgement.amount()),
                judgement.limit().comparison() == Comparison.AT_LEAST,
                judgement.limit().bound(),
                verdict(judgement.verdict()),
                declaration.origin(),
                declaration.because());
    }

    /** @param file what the baseline is called */
    static BaselineNumbers of(BaselineComparison comparison, String file) {
        return new BaselineNumbers(
                file,
                comparison.recorded().platform().key(),
                comparison.numbers().stream().map(ReportedLimits::number).toList());
    }

    private static BaselineNumber number(Compared compared) {
        return new BaselineNumber(
                amount(compared.metric(), Amount.of(compared.figure())),
                compared.recorded(),
                compared.highest(),
                verdict(compared.verdict()));
    }

    private static LimitedAmount amount(Enum<?> metric, Amount amount) {
        return new LimitedAmount(
                LimitedMetric.valueOf(metric.name()),
                amount.lowerBound(),
                amount.likely(),
                amount.upperBound(),
                amount.reason());
    }

    private static LimitVerdict verdict(Verdict verdict) {
        return switch (verdict) {
            case KEPT -> LimitVerdict.KEPT;
            case VIOLATED -> LimitVerdict.VIOLATED;
            case UNDECIDED -> LimitVerdict.UNDECIDED;
        };
    }
}
