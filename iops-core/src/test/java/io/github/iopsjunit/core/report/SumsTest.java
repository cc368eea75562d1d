package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SumsTest {

    private final TestReport exact = Samples.plain("ATest", "a()", 4, 0, 10, 100);

    @Test
    void isExactWhenAllAre() {
        assertThat(sum(Metric.TOTAL_OPS, exact, exact)).isEqualTo("8 ops");
        assertThat(sum(Metric.TOTAL_OPS)).isEqualTo("0 ops");
    }

    @Test
    void hasBoundsWhenOneHas() {
        assertThat(sum(Metric.TOTAL_OPS, exact, Samples.bounded())).isEqualTo("19…25 ops, likely 19");
    }

    @Test
    void isALowerBoundWhenSomethingIsMissing() {
        assertThat(sum(Metric.TOTAL_BYTES, exact, Samples.withoutRecorder())).isEqualTo("at least 40 bytes");
    }

    @Test
    void isNotMeasuredWhenNothingIs() {
        assertThat(sum(Metric.TOTAL_BYTES, Samples.withoutRecorder())).isEqualTo("not measured");
    }

    private static String sum(Metric metric, TestReport... tests) {
        List<IndexEntry> entries =
                Stream.of(tests).map(test -> IndexEntry.of(test, "page.html")).toList();
        return Quantities.figure(Sums.of(metric, entries));
    }
}
