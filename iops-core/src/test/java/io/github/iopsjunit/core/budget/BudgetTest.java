package io.github.iopsjunit.core.budget;

import static io.github.iopsjunit.core.profile.Metric.BYTES_WRITTEN;
import static io.github.iopsjunit.core.profile.Metric.READ_OPS;
import static io.github.iopsjunit.core.profile.Metric.WRITE_OPS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final IoProfile PROFILE =
            Profiles.of(Profiles.TEST, Profiles.exact(new Tally(1_003, 1, 2_000, 100_000)), Detail.EMPTY);

    @Test
    void isDecidedWithoutAProfileWhereTheUpperBoundsKeepIt() {
        Budget budget = new Budget(List.of(Limit.atMost(READ_OPS, 10), Limit.atMost(WRITE_OPS, 0)));

        assertThat(budget.check(metric -> OptionalLong.of(metric == READ_OPS ? 10 : 0), () -> {
                    throw new AssertionError("the profile was asked for");
                }))
                .isEmpty();
    }

    @Test
    void asksForTheProfileOnce() {
        AtomicInteger asked = new AtomicInteger();
        Budget budget = new Budget(List.of(Limit.atMost(READ_OPS, 1_003), Limit.atMost(WRITE_OPS, 1)));

        assertThat(budget.check(metric -> OptionalLong.empty(), () -> {
                    asked.incrementAndGet();
                    return PROFILE;
                }))
                .isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void tellsAllViolationsInOneTextAndKeepsTheOtherLimitsInTheProposal() {
        Budget budget = new Budget(
                List.of(Limit.atMost(READ_OPS, 100), Limit.atMost(WRITE_OPS, 7), Limit.atMost(BYTES_WRITTEN, 65_536)));

        assertThat(budget.check(metric -> OptionalLong.empty(), () -> PROFILE).map(Breach::text))
                .hasValue("""
                Too many read ops: 1,003 ops, limit: at most 100 ops
                  in ImportTest.readsTheFile()
                Too many bytes written: 100,000 bytes (97.7 KiB), limit: at most 65,536 bytes (64 KiB)
                  in ImportTest.readsTheFile()
                No single operation was recorded.
                Report: readsTheFile.html
                This budget would have passed:
                  @IopsBudget(maxReadOps = 1003, maxWriteOps = 7, maxBytesWritten = "100000 B")""");
    }

    /** Or a report would call undecided what the test passed by. */
    @Test
    void judgesEachLimitAsTheTestWasJudged() {
        Budget budget = new Budget(List.of(
                Limit.atMost(READ_OPS, 1_002),
                Limit.of(BudgetMetric.DISTINCT_FILES, Comparison.AT_MOST, 2, Declaration.ON_THE_TEST),
                Limit.of(BudgetMetric.MEAN_READ_SIZE, Comparison.AT_LEAST, 1, Declaration.ON_THE_TEST)));
        IoProfile writing = Profiles.of(Profiles.TEST, Profiles.exact(new Tally(0, 2, 0, 9)), Detail.EMPTY);
        IoProfile nothing = Profiles.of(Profiles.TEST, Map.of(), Detail.EMPTY);

        assertThat(budget.judgements(metric -> OptionalLong.empty(), PROFILE))
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.VIOLATED, Verdict.UNDECIDED, Verdict.KEPT);
        assertThat(budget.judgements(metric -> OptionalLong.of(2), writing))
                .extracting(Judgement::verdict)
                .containsOnly(Verdict.KEPT);
        assertThat(budget.judgements(metric -> OptionalLong.of(2), nothing).get(0))
                .satisfies(judgement -> assertThat(judgement.verdict()).isEqualTo(Verdict.KEPT))
                .satisfies(
                        judgement -> assertThat(judgement.amount().upperBound()).hasValue(2));
        assertThat(budget.judgements(metric -> OptionalLong.empty(), nothing))
                .extracting(Judgement::verdict)
                .containsOnly(Verdict.UNDECIDED);
    }

    @Test
    void proposesNothingWhereALimitIsUndecided() {
        Budget budget = new Budget(List.of(
                Limit.atMost(READ_OPS, 100),
                Limit.of(BudgetMetric.MEAN_WRITE_SIZE, Comparison.AT_LEAST, 1, Declaration.ON_THE_TEST)));
        IoProfile profile = Profiles.of(
                Profiles.TEST, Map.of(READ_OPS, Figure.exact(READ_OPS, 101, Source.KERNEL_COUNTERS)), Detail.EMPTY);

        assertThat(budget.check(metric -> OptionalLong.empty(), () -> profile).map(Breach::text))
                .hasValue("""
                Too many read ops: 101 ops, limit: at most 100 ops
                  in ImportTest.readsTheFile()
                Undecided mean write size: not measured, limit: at least 1 byte
                  in ImportTest.readsTheFile()
                  why: no source was asked for it
                No single operation was recorded.
                Report: readsTheFile.html""");
    }

    @Test
    void proposesWhatStandsOnTheTestAndWhatBroke() {
        Declaration onClass = new Declaration("@IopsBudget on class ImportTest", "start-up must be\n::error::quick");
        Budget budget = new Budget(List.of(
                Limit.of(BudgetMetric.READ_OPS, Comparison.AT_MOST, 2_000, onClass),
                Limit.of(BudgetMetric.WRITE_OPS, Comparison.AT_LEAST, 2, onClass),
                Limit.of(BudgetMetric.BYTES_WRITTEN, Comparison.AT_LEAST, 5, Declaration.ON_THE_TEST)));

        assertThat(budget.check(metric -> OptionalLong.empty(), () -> PROFILE).map(Breach::text))
                .hasValue("""
                Too few write ops: 1 op, limit: at least 2 ops
                  in ImportTest.readsTheFile()
                  budget from: @IopsBudget on class ImportTest
                  because: start-up must be\\n: :error: :quick
                No single operation was recorded.
                Report: readsTheFile.html
                This budget would have passed:
                  @IopsBudget(minWriteOps = 1, minBytesWritten = "5 B")""");
    }

    @Test
    void tellsBytesThatNoOperationExplains() {
        IoProfile profile = Profiles.of(
                Profiles.TEST,
                Profiles.exact(new Tally(2, 0, 9_216, 0)),
                Optional.of(Detail.EMPTY),
                List.of(),
                new Unexplained(new Tally(0, 1, 9_216, 0), List.of()));

        assertThat(new Budget(List.of(Limit.atMost(READ_OPS, 1)))
                        .check(metric -> OptionalLong.empty(), () -> profile)
                        .orElseThrow()
                        .text())
                .contains("Unexplained: 9 KiB read and 1 write (0 B) that no recorder event accounts for");
    }
}
