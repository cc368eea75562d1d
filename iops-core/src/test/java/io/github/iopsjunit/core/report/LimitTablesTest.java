package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.iopsjunit.core.report.BaselineNumbers.BaselineNumber;
import io.github.iopsjunit.core.report.page.Badge;
import io.github.iopsjunit.core.report.page.LimitCell;
import io.github.iopsjunit.core.report.page.LimitRow;
import io.github.iopsjunit.core.report.page.LimitTable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the golden pages do not show. */
class LimitTablesTest {

    @Test
    void aTestWithoutLimitsHasNoTable() {
        assertThat(LimitTables.of(Samples.bounded())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "READ_OPS, 100, 100, false, at most 100, none to spare",
        "READ_OPS, 101, 100, false, at most 100, 1 over",
        "READ_OPS, 1, 2, true, at least 2, 1 short",
        "READ_OPS, 2, 2, true, at least 2, none to spare",
        "BYTES_READ, 65537, 65536, false, at most 64 KiB, 1 B over",
        "BYTES_READ, 1, 1500000, false, 'at most 1.4 MiB (1,500,000)', 1.4 MiB to spare",
        "BYTES_READ, 0, 1023, false, at most 1023 B, 1023 B to spare",
        "DISTINCT_FILES, 3, 2, false, at most 2, 1 over",
        "ELAPSED_TIME, 2000000000, 1250000000, false, at most 1.25 s, 750 ms over",
        "ELAPSED_TIME, 999, 1000, false, at most 1 µs, 1 ns to spare"
    })
    void tellsTheLimitAndHowFarItIs(
            LimitedMetric metric, long amount, long limit, boolean isMinimum, String words, String distance) {
        BudgetLimit judged =
                new BudgetLimit(SampleLimits.exact(metric, amount), isMinimum, limit, LimitVerdict.KEPT, "", "");

        LimitCell cell = rows(judged).get(0).budget().get(0);
        assertThat(cell.limit()).isEqualTo(words);
        assertThat(cell.note()).isEqualTo(distance);
    }

    @Test
    void tellsBoundsAndNoDistanceThatIsNotCertain() {
        LimitedAmount bounded = new LimitedAmount(
                LimitedMetric.BYTES_READ, OptionalLong.of(9), OptionalLong.of(9), OptionalLong.of(2_000), "a copy");
        LimitedAmount open = new LimitedAmount(
                LimitedMetric.READ_OPS, OptionalLong.of(9), OptionalLong.of(9), OptionalLong.empty(), "a copy");
        LimitedAmount unknown = new LimitedAmount(
                LimitedMetric.TOTAL_OPS,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "no counters");
        LimitedAmount upper = new LimitedAmount(
                LimitedMetric.DISTINCT_FILES, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(2), "");

        List<LimitRow> rows = rows(
                most(bounded, LimitVerdict.UNDECIDED),
                most(open, LimitVerdict.UNDECIDED),
                most(unknown, LimitVerdict.UNDECIDED),
                most(upper, LimitVerdict.KEPT));
        assertThat(rows)
                .extracting(LimitRow::metric, LimitRow::measured)
                .containsExactly(
                        tuple("Read ops", "at least 9"),
                        tuple("Total ops", "not measured"),
                        tuple("Bytes read", "9…2,000 B"),
                        tuple("Distinct files", "at most 2"));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.budget().get(0).note()).isEmpty());
    }

    /** As Budget has it: of no reads there is no mean, and any limit is kept. */
    @Test
    void aMeanOfNothingIsKeptAndIsNoNumber() {
        LimitedAmount none = new LimitedAmount(
                LimitedMetric.MEAN_READ_SIZE,
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "there was no such op");

        assertThat(rows(most(none, LimitVerdict.KEPT)))
                .extracting(LimitRow::measured, LimitRow::verdicts)
                .containsExactly(tuple("–", List.of(LimitCell.KEPT)));
    }

    @Test
    void aMinimumIsNotCalledOverBudgetAndEveryVerdictIsTold() {
        BudgetLimit tooFew = new BudgetLimit(
                SampleLimits.exact(LimitedMetric.READ_OPS, 15), true, 16, LimitVerdict.VIOLATED, "", "");

        assertThat(table(new TestLimits(
                                List.of(tooFew), Optional.of(baseline(15, 21L, 18, 18, LimitVerdict.UNDECIDED))))
                        .rows()
                        .get(0)
                        .verdicts())
                .extracting(Badge::word, Badge::sign)
                .containsExactly(tuple("below minimum", "▼"), tuple("undecided", "?"));
    }

    @ParameterizedTest
    @CsvSource({
        "15, 15, 15, '15, same'",
        "15, 15, 12, '12, +3'",
        "15, 15, 92, '92, −77'",
        "15, 21, 18, '18, −3…+3'",
        "15, 21, 15, '15, same…+6'",
        "15, , 12, '12, +3 or more'"
    })
    void tellsTheDifferenceWithItsBounds(long lower, @Nullable Long upper, long recorded, String words) {
        LimitRow row = table(new TestLimits(
                        List.of(), Optional.of(baseline(lower, upper, recorded, recorded, LimitVerdict.KEPT))))
                .rows()
                .get(0);

        assertThat(row.baseline()).extracting(LimitCell::limit).containsExactly(words);
        assertThat(row.measured()).isEqualTo("15…21");
    }

    private static BaselineNumbers baseline(
            long lower, @Nullable Long upper, long recorded, long highest, LimitVerdict verdict) {
        LimitedAmount amount = new LimitedAmount(
                LimitedMetric.READ_OPS,
                OptionalLong.of(lower),
                OptionalLong.of(lower),
                upper == null ? OptionalLong.empty() : OptionalLong.of(upper),
                "a socket");
        return new BaselineNumbers(
                "iops.json", "linux, JDK 17", List.of(new BaselineNumber(amount, recorded, highest, verdict)));
    }

    private static BudgetLimit most(LimitedAmount amount, LimitVerdict verdict) {
        return SampleLimits.most(amount, 10, verdict, "", "");
    }

    private static List<LimitRow> rows(BudgetLimit... limits) {
        return table(new TestLimits(List.of(limits), Optional.empty())).rows();
    }

    private static LimitTable table(TestLimits limits) {
        return LimitTables.of(Samples.bounded().withLimits(limits)).orElseThrow();
    }
}
