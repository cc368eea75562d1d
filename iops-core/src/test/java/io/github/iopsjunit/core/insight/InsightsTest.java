package io.github.iopsjunit.core.insight;

import static io.github.iopsjunit.core.insight.Patterns.file;
import static io.github.iopsjunit.core.insight.Patterns.ops;
import static io.github.iopsjunit.core.insight.Patterns.order;
import static io.github.iopsjunit.core.insight.Patterns.profile;
import static io.github.iopsjunit.core.profile.SizeHistogram.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightsTest {

    private static final IoProfile UNBUFFERED = profile(file("a", ops(150, 8), EMPTY, order(1, 1, 0, 0)));

    @Test
    void thresholdsCanBeReplaced() {
        InsightSettings strict =
                new InsightSettings(Map.of(InsightKind.SMALL_READS, new Thresholds(150, 10)), Map.of());

        assertThat(Insights.addTo(UNBUFFERED, InsightSettings.DEFAULT)).isSameAs(UNBUFFERED);
        assertThat(Insights.addTo(UNBUFFERED, strict).insights())
                .extracting(Insight::id, Insight::page, Insight::isWaived)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("small-reads", "docs/insights.md#small-reads", false));
    }

    @Test
    void waivedOnesStayVisible() {
        InsightSettings waived = new InsightSettings(
                        Map.of(InsightKind.SMALL_READS, new Thresholds(150, 10)),
                        Map.of(InsightKind.SMALL_READS, "suite"))
                .with(Map.of(InsightKind.SMALL_READS, "nearer"));

        assertThat(Insights.addTo(UNBUFFERED, waived).insights())
                .singleElement()
                .satisfies(insight -> assertThat(insight.waiver()).hasValue("nearer"));
    }

    @Test
    void thresholdsArePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(1, Double.NaN));
    }

    /** A failure leads there. */
    @Test
    void eachHasItsPlaceInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "insights.md"));

        for (InsightKind kind : InsightKind.values()) {
            assertThat(page).contains("\n## " + kind.id() + "\n");
            assertThat(page).contains("iops.insights." + kind.id() + ".floor");
            assertThat(InsightKind.of(kind.id())).hasValue(kind);
        }
    }
}
