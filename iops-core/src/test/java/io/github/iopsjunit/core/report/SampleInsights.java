package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.SlowestOperation;
import io.github.iopsjunit.core.profile.StackFrame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was recognised in the sample, and by what. */
final class SampleInsights {

    private SampleInsights() {}

    static Insight smallReads() {
        return new Insight(
                "small-reads",
                "unbuffered small reads",
                List.of("979 reads of about 15 B of orders.csv, by CsvLoader.nextLine(CsvLoader.java:42):"
                        + " blocks of 8 KiB would take 2 reads"),
                "read through a buffer",
                "docs/insights.md#small-reads",
                Set.of(Metric.READ_OPS, Metric.TOTAL_OPS),
                Optional.empty());
    }

    static Insight waivedWrites() {
        return new Insight(
                "small-writes",
                "unbuffered small writes",
                List.of("212 writes of 31 B to import.log"),
                "write through a buffer",
                "docs/insights.md#small-writes",
                Set.of(Metric.WRITE_OPS),
                Optional.of("the log must survive a crash"));
    }

    static AccessPattern pattern(StackFrame reader) {
        return new AccessPattern(
                1,
                1,
                0,
                false,
                0,
                Optional.of(new Caller(reader, List.of())),
                Optional.of(new Caller(reader, List.of())));
    }

    static SlowestOperation slowest(StackFrame caller) {
        return new SlowestOperation(true, "/data/orders.csv", 15, Duration.ofNanos(1_234_567), Optional.of(caller));
    }
}
