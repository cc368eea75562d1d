package io.github.iopsjunit.core.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The texts to the letter. */
class GrowthCheckTest {

    private static final List<SizedProfile> EACH_ITEM = List.of(exact(10, 12), exact(100, 102), exact(1_000, 1_002));

    @Test
    void saysHowItGrowsAndWhatGrew() {
        assertThat(check(EACH_ITEM, Curve.CONSTANT, OptionalDouble.empty())).hasValue("""
                Read ops grow linearly, by 1 per item; allowed: constant
                         size  read ops
                           10  12 ops
                          100  102 ops
                        1,000  1,002 ops
                  call sites that grew from size 10 to 1,000:
                    +990 ops  com.acme.Export.loadPrice(Export.java:42)
                  files that grew from size 10 to 1,000:
                    +990 ops  /data/prices.csv""");
    }

    @Test
    void passesWhatIsAllowed() {
        assertThat(check(EACH_ITEM, Curve.LINEAR, OptionalDouble.empty())).isEmpty();
        assertThat(check(EACH_ITEM, Curve.LINEAR, OptionalDouble.of(1))).isEmpty();
        assertThat(check(EACH_ITEM, Curve.LOGARITHMIC, OptionalDouble.empty())).isPresent();
    }

    @Test
    void limitsWhatEachItemCosts() {
        assertThat(check(EACH_ITEM, Curve.LINEAR, OptionalDouble.of(0.5)))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Read ops grow linearly, by 1 per item; allowed: linear, at most 0.50 per item\n"));
    }

    @Test
    void boundsThatLeaveItOpenAreUndecided() {
        Figure open =
                Figure.between(Metric.READ_OPS, 12, 12, 20, Source.KERNEL_COUNTERS, "a socket may have made some");

        assertThat(check(
                        List.of(exact(10, 12), exact(100, 12), profile(1_000, open)),
                        Curve.CONSTANT,
                        OptionalDouble.empty()))
                .hasValueSatisfying(text -> assertThat(text).isEqualTo("""
                        Undecided whether read ops grow faster than allowed: constant
                          why: a socket may have made some
                                 size  read ops
                                   10  12 ops
                                  100  12 ops
                                1,000  12…20 ops, likely 12"""));
    }

    @Test
    void whatHasNoUpperBoundIsUndecidedToo() {
        Figure least = Figure.atLeast(Metric.READ_OPS, 12, Source.FLIGHT_RECORDER, "nobody counts here");

        assertThat(check(
                        List.of(exact(10, 12), exact(100, 12), profile(1_000, least)),
                        Curve.LINEAR,
                        OptionalDouble.empty()))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Undecided"));
    }

    @Test
    void sizesMustTellCurvesApart() {
        Sizes.requireTelling(10, 20, 40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sizes.requireTelling(10, 100))
                .withMessage(
                        "atSizes(…): there must be at least three, for two fit any curve, as in atSizes(10, 100, 1_000),"
                                + " but was: [10, 100]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sizes.requireTelling(0, 1, 2))
                .withMessageContaining("each must be 1 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sizes.requireTelling(10, 19, 100))
                .withMessageContaining("at least twice the one before");
    }

    private static Optional<String> check(List<SizedProfile> measured, Curve allowed, OptionalDouble most) {
        return new GrowthCheck(measured, Metric.READ_OPS, allowed, most).failure();
    }

    private static SizedProfile exact(int size, long reads) {
        return profile(size, Figure.exact(Metric.READ_OPS, reads, Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER));
    }

    private static SizedProfile profile(int size, Figure reads) {
        SizeHistogram.Builder sizes = new SizeHistogram.Builder();
        for (int i = 0; i < reads.value(); i++) {
            sizes.add(100);
        }
        SizeHistogram seen = sizes.build();
        Detail detail = new Detail(
                seen,
                SizeHistogram.EMPTY,
                List.of(new FileActivity("/data/prices.csv", seen, SizeHistogram.EMPTY)),
                List.of(new CallSite("com.acme.Export", "loadPrice", 42, seen, SizeHistogram.EMPTY)),
                List.of(),
                0);
        return new SizedProfile(
                size,
                new IoProfile(
                        Subject.UNNAMED,
                        Duration.ofMillis(3),
                        Map.of(Metric.READ_OPS, reads),
                        Optional.of(detail),
                        List.of(),
                        Unexplained.NONE,
                        "kernel counters"));
    }
}
