package io.github.iopsjunit.assertj;

import static io.github.iopsjunit.assertj.IopsAssertions.assertThat;
import static io.github.iopsjunit.assertj.Measurements.closed;
import static io.github.iopsjunit.assertj.Measurements.importing;
import static io.github.iopsjunit.assertj.Measurements.live;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Phase;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IopsAssertTest {

    private final IoProfile profile = importing();
    private final Iops iops = live(1_000_000, profile);

    @Test
    void passesWhereTheNumbersHold() {
        assertThat(iops).readOps().isEqualTo(14).isNotEqualTo(13).isPositive().isNotZero();
        assertThat(iops)
                .readOps()
                .isLessThan(15)
                .isLessThanOrEqualTo(14)
                .isGreaterThan(13)
                .isGreaterThanOrEqualTo(14);
        assertThat(iops).readOps().isBetween(14, 14).isStrictlyBetween(13, 15);
        assertThat(iops).writeOps().isEqualTo(2);
        assertThat(iops).totalOps().isEqualTo(16);
        assertThat(iops).bytesRead().isEqualTo(14_000).isLessThan("14 KiB").isEqualTo("14 kB");
        assertThat(iops)
                .bytesRead()
                .isNotEqualTo("14 KiB")
                .isGreaterThan("13 kB")
                .isGreaterThanOrEqualTo("14 kB");
        assertThat(iops)
                .bytesRead()
                .isBetween("14 kB", "1 MB")
                .isStrictlyBetween("1", "1 MB")
                .isLessThanOrEqualTo("14 kB");
        assertThat(iops).bytesWritten().isEqualTo(1_024);
        assertThat(iops).totalBytes().isEqualTo(15_024);
        assertThat(profile).writeOps().isGreaterThan(1).returnToIops().readOps().isNotZero();
    }

    @Test
    void failsWhereTheyDoNot() {
        fails(() -> assertThat(iops).readOps().isEqualTo(13), "Too many read ops: 14 ops, limit: exactly 13 ops");
        fails(
                () -> assertThat(iops).readOps().isNotEqualTo(14),
                "Unwanted number of read ops: 14 ops, limit: anything but 14 ops");
        fails(() -> assertThat(iops).readOps().isZero(), "Too many read ops: 14 ops, limit: exactly 0 ops");
        fails(() -> assertThat(iops).readOps().isOne(), "Too many read ops: 14 ops, limit: exactly 1 op");
        fails(() -> assertThat(iops).readOps().isLessThan(14), "Too many read ops: 14 ops, limit: less than 14 ops");
        fails(
                () -> assertThat(iops).readOps().isLessThanOrEqualTo(13),
                "Too many read ops: 14 ops, limit: at most 13 ops");
        fails(() -> assertThat(iops).readOps().isGreaterThan(14), "Too few read ops: 14 ops, limit: more than 14 ops");
        fails(
                () -> assertThat(iops).readOps().isGreaterThanOrEqualTo(15),
                "Too few read ops: 14 ops, limit: at least 15 ops");
        fails(
                () -> assertThat(iops).readOps().isBetween(1, 13),
                "Too many read ops: 14 ops, limit: between 1 and 13 ops");
        fails(
                () -> assertThat(iops).readOps().isStrictlyBetween(14, 20),
                "Too few read ops: 14 ops, limit: strictly between 14 and 20 ops");
        fails(
                () -> assertThat(iops).bytesRead().isLessThan("1.5 KiB"),
                "Too many bytes read: 14,000 bytes (13.7 KiB), limit: less than 1,536 bytes (1.5 KiB)");
    }

    @Test
    void tellsEverythingAFailureTells() {
        assertThatThrownBy(() -> assertThat(iops).as("the import").readOps().isLessThan(10))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        [the import] Too many read ops: 14 ops, limit: less than 10 ops
                          in ImportTest.readsTheFile()
                              reads  mean size     writes  mean size  file
                                 14     1000 B          0          –  /tmp/in/data.csv
                                  0          –          2      512 B  /tmp/out/log.txt
                        This budget would have passed:
                          @IopsBudget(maxReadOps = 14)""");
    }

    @Test
    void decidesAnUpperLimitByTheCountersAlone() {
        assertThat(closed(99)).readOps().isLessThan(100).isBetween(0, 99).isNotEqualTo(100);
        assertThat(closed(0)).bytesWritten().isZero();
        assertThat(closed(99)).files("*.csv").readOps().isLessThan(100);
        assertThat(closed(0)).doesNotTouch("*.csv");
        assertThatThrownBy(() -> assertThat(closed(100)).readOps().isLessThan(100))
                .hasMessage("the recording was opened");
    }

    @Test
    void doesNotPassOnAnEstimate() {
        Figure figure = Figure.between(
                Metric.READ_OPS, 14, 14, 20, Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER, "6 reads may be of a socket");
        IoProfile uncertain = Measurements.profile(Map.of(Metric.READ_OPS, figure), Unexplained.NONE, Optional.empty());

        assertThat(uncertain).readOps().isLessThan(21).isGreaterThan(13).isNotEqualTo(21);
        fails(
                () -> assertThat(uncertain).readOps().isEqualTo(14),
                "Undecided read ops: 14…20 ops, likely 14, limit: exactly 14 ops");
        fails(
                () -> assertThat(uncertain).readIops().isPositive(),
                "Undecided read ops per second: 14…20 ops, likely 14");
        fails(
                () -> assertThat(uncertain).writeOps().isZero(),
                "Undecided write ops: not measured, limit: exactly 0 ops");
    }

    @Test
    void navigatesToAssertionsOfAssertJForTimeAndRates() {
        assertThat(iops).elapsed().isLessThan(Duration.ofSeconds(3));
        assertThat(iops).readIops().isEqualTo(7.0);
        assertThat(iops).writeIops().isCloseTo(1, within(0.001));
        assertThat(iops).totalIops().isEqualTo(8.0);
        assertThat(iops).readThroughput().isEqualTo(7_000.0);
        assertThat(iops).writeThroughput().isEqualTo(512.0);
        assertThat(iops).totalThroughput().isEqualTo(7_512.0);
        assertThatThrownBy(() -> assertThat(iops).as("import").elapsed().isLessThan(Duration.ofSeconds(1)))
                .hasMessageStartingWith("[import: elapsed time of ImportTest.readsTheFile()]");
        assertThatThrownBy(() -> assertThat(iops).readIops().isLessThan(1))
                .hasMessageStartingWith("[read ops per second of ImportTest.readsTheFile()]");
    }

    @Test
    void looksAtALiveMeasurementAnewWithEachAssertion() {
        IoProfile[] now = {Measurements.profile(), importing()};
        int[] asked = {0};
        Iops growing = new Iops() {
            @Override
            public IoProfile profile() {
                return now[Math.min(asked[0]++, 1)];
            }

            @Override
            public OptionalLong upperBound(Metric metric) {
                return OptionalLong.empty();
            }
        };

        var reads = assertThat(growing).readOps();

        reads.isZero();
        reads.isEqualTo(14);
    }

    @Test
    void saysWhenThereIsNothingToLookAt() {
        assertThatThrownBy(() -> assertThat((Iops) null).readOps())
                .hasMessageContaining("Expecting actual not to be null");
        assertThatThrownBy(() -> assertThat((IoProfile) null).file("x"))
                .hasMessageContaining("Expecting actual not to be null");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(iops).readOps().isLessThan(-1))
                .withMessageContaining("must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assertThat(iops).bytesRead().isLessThan("64 kib"))
                .withMessageContaining("(unknown unit kib)");
        Object readOps = assertThat(iops).readOps();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> readOps.equals(14))
                .withMessage("equals asserts nothing: use isEqualTo(14)");
    }

    @Test
    void honoursDescriptionsAndMessagesWhereverTheyAreGiven() {
        starts(() -> assertThat(iops).readOps().as("reads of %s", "import").isZero(), "[reads of import] Too many");
        starts(() -> assertThat(iops).files("*").describedAs("all").readOps().isZero(), "[all] Too many");
        starts(() -> assertThat(iops).withFailMessage("too slow").readOps().isZero(), "too slow");
        starts(() -> assertThat(iops).readOps().withFailMessage("only %d", 0).isZero(), "only 0");
        // a description of a number stays with that number
        starts(
                () -> assertThat(iops)
                        .readOps()
                        .as("reads")
                        .isPositive()
                        .returnToIops()
                        .writeOps()
                        .isZero(),
                "Too many");
    }

    @Test
    void navigatesToPhases() {
        IoProfile whole = Measurements.profile(Measurements.file("/tmp/data.csv", 14, 1_000, 0, 0));
        IoProfile part = Measurements.profile(Measurements.file("/tmp/data.csv", 4, 1_000, 0, 0));
        IoProfile phased = whole.withPhases(List.of(new Phase("load", part)));
        assertThat(phased).phase("load").readOps().isEqualTo(4);
        assertThat(phased).readOps().isEqualTo(14);
        fails(
                () -> assertThat(phased).as("import").phase("load").readOps().isLessThan(4),
                "[import] Too many read ops: 4 ops, limit: less than 4 ops");
        starts(() -> assertThat(phased).phase("parse"), """
                No phase "parse" has begun
                  in ImportTest.readsTheFile()
                  phases: "load"
                """);
        starts(() -> assertThat(whole).phase("load"), """
                No phase "load" has begun
                  in ImportTest.readsTheFile()
                  phases: none. Begin one by try (var phase = iops.phase("load")) {…}
                """);
    }

    @Test
    void demandsThatTheRecorderSawAll() {
        assertThat(iops).hasNoUnexplained();
        IoProfile copied = Measurements.profile(new Unexplained(new Tally(1, 1, 9, 9), List.of()), 0);
        fails(
                () -> assertThat(copied).hasNoUnexplained(),
                "Unexplained operations: no recorder event accounts for them");
        IoProfile unrecorded = Measurements.profile(Map.of(), Unexplained.NONE, Optional.empty());
        fails(() -> assertThat(unrecorded).hasNoUnexplained(), "Undecided whether operations are unexplained");
    }

    @Test
    void comparesProfilesAsAssertJDoes() {
        assertThat(profile).isEqualTo(importing()).isNotEqualTo(Measurements.profile());
        Consumer<Iops> sees = seen -> assertThat(seen.readOps()).isEqualTo(14L);
        assertThat(iops).satisfies(sees);
        assertThatCode(() -> assertThat(iops).isSameAs(iops)).doesNotThrowAnyException();
    }

    private static void fails(ThrowingCallable assertion, String headline) {
        starts(assertion, headline + "\n  in ImportTest.readsTheFile()");
    }

    private static void starts(ThrowingCallable assertion, String text) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageStartingWith(text);
    }
}
