package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.redaction.Redaction;
import io.github.iopsjunit.core.report.BaselineNumbers.BaselineNumber;

/** Blanks names and reasons in what a test was judged by. */
final class RedactedLimits {

    private final Redaction redaction;

    /** @param redaction what to blank */
    RedactedLimits(Redaction redaction) {
        this.redaction = redaction;
    }

    TestLimits of(TestLimits limits) {
        return new TestLimits(
                RedactedReport.each(limits.budget(), this::limit),
                limits.baseline().map(this::baseline));
    }

    private BudgetLimit limit(BudgetLimit limit) {
        return new BudgetLimit(
                amount(limit.amount()),
                limit.isMinimum(),
                limit.limit(),
                limit.verdict(),
                text(limit.origin()),
                text(limit.because()));
    }

    private BaselineNumbers baseline(BaselineNumbers baseline) {
        return new BaselineNumbers(
                text(baseline.file()),
                text(baseline.platform()),
                RedactedReport.each(baseline.numbers(), this::number));
    }

    private BaselineNumber number(BaselineNumber number) {
        return new BaselineNumber(amount(number.amount()), number.recorded(), number.highest(), number.verdict());
    }

    private LimitedAmount amount(LimitedAmount amount) {
        return new LimitedAmount(
                amount.metric(), amount.lowerBound(), amount.likely(), amount.upperBound(), text(amount.reason()));
    }

    private String text(String text) {
        return redaction.apply(text);
    }
}
