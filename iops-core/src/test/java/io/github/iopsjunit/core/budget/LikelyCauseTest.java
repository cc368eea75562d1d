package io.github.iopsjunit.core.budget;

import static io.github.iopsjunit.core.budget.Profiles.detail;
import static io.github.iopsjunit.core.budget.Profiles.exact;
import static io.github.iopsjunit.core.budget.Profiles.file;
import static io.github.iopsjunit.core.budget.Profiles.ops;
import static io.github.iopsjunit.core.profile.SizeHistogram.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Tally;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The texts to the letter, 100 columns wide. */
class LikelyCauseTest {

    private static final Insight READS = new Insight(
            "small-reads",
            "unbuffered small reads",
            List.of("1,003 reads of 8 B of data.csv, by CsvLoader.load(CsvLoader.java:42): blocks of 8 KiB would take"
                    + " 1 read"),
            "read through a buffer: new BufferedInputStream(in), Files.newBufferedReader(path), or blocks of 8 KiB",
            "docs/insights.md#small-reads",
            Set.of(Metric.READ_OPS, Metric.TOTAL_OPS),
            Optional.empty());
    private static final IoProfile PROFILE = Profiles.of(
                    Profiles.TEST,
                    exact(new Tally(1_003, 0, 8_024, 0)),
                    detail(List.of(file("data.csv", ops(1_003, 8), EMPTY)), List.of()))
            .withInsights(List.of(READS));

    @Test
    void standsBehindWhatWasRecorded() {
        assertThat(failure(PROFILE, Metric.READ_OPS)).isEqualTo("""
                Too many read ops: 1,003 ops, limit: at most 10 ops
                  in ImportTest.readsTheFile()
                      reads  mean size     writes  mean size  file
                      1,003        8 B          0          –  data.csv
                Likely cause: unbuffered small reads
                  1,003 reads of 8 B of data.csv, by CsvLoader.load(CsvLoader.java:42): blocks of 8 KiB would take 1
                      read
                  cure: read through a buffer: new BufferedInputStream(in), Files.newBufferedReader(path), or blocks
                      of 8 KiB
                  see: insights.html#small-reads
                Report: readsTheFile.html
                This budget would have passed:
                  @IopsBudget(maxReadOps = 1003)""");
    }

    @Test
    void isToldOnlyForWhatItRaises() {
        assertThat(failure(PROFILE, Metric.BYTES_READ)).doesNotContain("Likely cause");
        assertThat(FailureText.likelyCause(PROFILE, Metric.WRITE_OPS)).isEmpty();
        assertThat(FailureText.likelyCause(PROFILE, Metric.TOTAL_OPS)).isPresent();
    }

    @Test
    void isNotToldWhenItIsAccepted() {
        Insight waived = new Insight(
                READS.id(),
                READS.title(),
                READS.evidence(),
                READS.cure(),
                READS.page(),
                READS.raises(),
                Optional.of("a device that knows no blocks"));

        assertThat(failure(PROFILE.withInsights(List.of(waived)), Metric.READ_OPS))
                .doesNotContain("Likely cause");
    }

    @Test
    void insightsThemselvesFail() {
        assertThat(FailureText.ofInsights(List.of(READS), PROFILE)).isEqualTo("""
                Expected no insights, but there is 1
                  in ImportTest.readsTheFile()
                small-reads: unbuffered small reads
                  1,003 reads of 8 B of data.csv, by CsvLoader.load(CsvLoader.java:42): blocks of 8 KiB would take 1
                      read
                  cure: read through a buffer: new BufferedInputStream(in), Files.newBufferedReader(path), or blocks
                      of 8 KiB
                  see: insights.html#small-reads
                To accept one: @WaiveInsight(value = "small-reads", because = "…")
                      reads  mean size     writes  mean size  file
                      1,003        8 B          0          –  data.csv
                Report: readsTheFile.html""");
    }

    private static String failure(IoProfile profile, Metric metric) {
        Limit limit = Limit.atMost(metric, 10);
        return FailureText.of(Judgement.of(limit, profile.figure(metric)), profile);
    }
}
