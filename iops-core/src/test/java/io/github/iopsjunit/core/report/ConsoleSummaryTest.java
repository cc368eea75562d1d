package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.report.page.RunSummary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleSummaryTest {

    private static final String INDEX = "target/reports/iops/index.html";

    @Test
    void isSilentWhenAllIsWellUnlessAsked() {
        List<IndexEntry> well =
                List.of(IndexEntry.of(Samples.plain("CopyTest", "copies()", 3, 2, 8_192, 100), "copies.html"));

        assertThat(ConsoleSummary.lines(well, "shop", INDEX, false)).isEmpty();
        assertThat(ConsoleSummary.lines(well, "shop", INDEX, true))
                .containsExactly(
                        "I/O of shop: 1 test measured: 5 ops, 40 KiB.",
                        "  ops   bytes  mean size  test",
                        "    5  40 KiB      8 KiB  CopyTest.copies()  at Copy.java:32",
                        "Report: target/reports/iops/index.html");
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(ConsoleSummary.lines(List.of(), "shop", INDEX, true)).isEmpty();
    }

    @Test
    void tellsWhatIsNotWell() {
        List<IndexEntry> entries = LargeRun.entries(2_000);

        assertThat(ConsoleSummary.lines(entries, "shop", INDEX, false))
                .hasSizeLessThan(22)
                .contains("  and 31 more: 10 over budget, 21 failed", "Report: " + INDEX)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void listsOnlyTestsThatDidSomethingAndCountsTheOthers() {
        RunSummary run = new RunSummaries(LargeRun.entries(40), "shop", "index.html").ofAtMost(50, 50);

        assertThat(run.rows()).hasSize(36).noneMatch(row -> row.ops().equals("0"));
        assertThat(run.moreRows()).isEqualTo(4);
        assertThat(run.moreViolations()).isEmpty();
    }
}
