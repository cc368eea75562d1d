package io.github.iopsjunit.assertj;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static io.github.iopsjunit.assertj.IopsAssertions.then;
import static io.github.iopsjunit.assertj.Measurements.importing;
import static io.github.iopsjunit.assertj.Measurements.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iopsjunit.core.Iops;
import org.assertj.core.api.BDDSoftAssertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The examples of the documentation, and the entry points. */
class IopsAssertionsTest {

    private final Iops iops = live(20_000, importing());

    @Test
    void firstExample() {
        assertThat(iops).readOps().isLessThan(100);
        assertThat(iops).writeOps().isPositive();
        assertThat(iops).file("data.csv").readOps().isLessThanOrEqualTo(14);
        assertThat(iops).bytesRead().isLessThan("64 KiB").isGreaterThan(1000);
        assertThat(iops)
                .readOps()
                .isPositive()
                .isLessThan(100)
                .returnToIops()
                .totalOps()
                .isEqualTo(16);
    }

    @Test
    void softExample() {
        SoftAssertions.assertSoftly(softly -> {
            softly.check(() -> assertThat(iops).readOps().isLessThan(100));
            softly.check(() -> assertThat(iops).file("data.csv").bytesRead().isLessThan("64 KiB"));
        });
    }

    @Test
    void softAssertionsCollectWhatFailsAnywhereOnTheWay() {
        SoftAssertions softly = new SoftAssertions();

        softly.check(() -> assertThat(iops).readOps().isLessThan(1));
        softly.check(() -> assertThat(iops).file("missing.csv").readOps().isZero());
        softly.check(() -> assertThat(iops)
                .file("data.csv")
                .bytesRead()
                .isZero()
                .returnToIops()
                .writeOps()
                .isZero());
        softly.check(() -> assertThat(iops).doesNotTouch("*.txt"));
        softly.check(() -> assertThat(iops).writeOps().isEqualTo(2));

        assertThat(softly.errorsCollected())
                .extracting(error ->
                        String.valueOf(error.getMessage()).lines().findFirst().orElse(""))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Too many read ops: 14 ops, limit: less than 1 op"),
                        second -> assertThat(second).startsWith("No operation was recorded on file \"missing.csv\""),
                        third -> assertThat(third).startsWith("Too many bytes read: 14,000 bytes"),
                        fourth -> assertThat(fourth).startsWith("No operation was expected on files \"*.txt\""));
    }

    @Test
    void readsAsGivenWhenThen() {
        then(iops).readOps().isEqualTo(14);
        then(importing()).file("log.txt").writeOps().isEqualTo(2);
        assertThatThrownBy(() -> then(importing()).as("import").readOps().isZero())
                .hasMessageStartingWith("[import] Too many");
        BDDSoftAssertions softly = new BDDSoftAssertions();
        softly.check(() -> then(iops).readOps().isZero());
        assertThat(softly.errorsCollected()).hasSize(1);
    }
}
