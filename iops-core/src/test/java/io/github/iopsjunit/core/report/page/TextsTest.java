package io.github.iopsjunit.core.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Source;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Metric METRIC = Metric.STORAGE_BYTES_WRITTEN;

    @Test
    void whatIsLikelyIsNotCalledALowerBound() {
        OptionalLong likely = OptionalLong.of(14);
        Source source = Source.PROCESS_COUNTERS;
        Figure open = new Figure(METRIC, OptionalLong.of(0), likely, OptionalLong.empty(), source, "why");
        assertThat(Texts.certainty(open)).isEqualTo("~");
        assertThat(Texts.certainty(Figure.atLeast(METRIC, 14, source, "why"))).isEqualTo("≥ ");
        assertThat(Texts.certainty(Figure.between(METRIC, 0, 14, 14, source, "why")))
                .isEqualTo("~");
        assertThat(Texts.certainty(Figure.exact(METRIC, 14, source))).isEmpty();
    }
}
