package io.github.iopsjunit.core.budget;

import static io.github.iopsjunit.core.profile.Metric.BYTES_WRITTEN;
import static io.github.iopsjunit.core.profile.Metric.READ_OPS;
import static io.github.iopsjunit.core.profile.Metric.WRITE_OPS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
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

        assertThat(budget.check(metric -> OptionalLong.empty(), () -> PROFILE)).hasValue("""
                Too many read ops: 1,003 ops, limit: at most 100 ops
                  in ImportTest.readsTheFile()
                Too many bytes written: 100,000 bytes (97.7 KiB), limit: at most 65,536 bytes (64 KiB)
                  in ImportTest.readsTheFile()
                No single operation was recorded.
                Report: readsTheFile.html
                This budget would have passed:
                  @IopsBudget(maxReadOps = 1003, maxWriteOps = 7, maxBytesWritten = "100000 B")""");
    }
}
