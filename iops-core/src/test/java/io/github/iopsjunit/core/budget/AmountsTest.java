package io.github.iopsjunit.core.budget;

import static io.github.iopsjunit.core.budget.BudgetMetric.DISTINCT_FILES;
import static io.github.iopsjunit.core.budget.BudgetMetric.MEAN_READ_SIZE;
import static io.github.iopsjunit.core.budget.BudgetMetric.MEAN_WRITE_SIZE;
import static io.github.iopsjunit.core.budget.Profiles.detail;
import static io.github.iopsjunit.core.budget.Profiles.exact;
import static io.github.iopsjunit.core.budget.Profiles.file;
import static io.github.iopsjunit.core.budget.Profiles.ops;
import static io.github.iopsjunit.core.profile.SizeHistogram.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What follows from the figures, against its definition. */
class AmountsTest {

    @Test
    void aMeanIsJudgedAsTheFractionItIs() {
        for (long ops = 1; ops <= 7; ops++) {
            for (long bytes = 0; bytes <= 25; bytes++) {
                IoProfile profile = Profiles.of(Profiles.TEST, exact(new Tally(ops, 0, bytes, 0)), Detail.EMPTY);
                for (long bound = 0; bound <= 26; bound++) {
                    assertThat(isKept(Comparison.AT_MOST, bound, profile))
                            .as("%d bytes in %d ops, at most %d", bytes, ops, bound)
                            .isEqualTo(bytes <= bound * ops);
                    assertThat(isKept(Comparison.AT_LEAST, bound, profile))
                            .as("%d bytes in %d ops, at least %d", bytes, ops, bound)
                            .isEqualTo(bytes >= bound * ops);
                }
            }
        }
    }

    private static boolean isKept(Comparison comparison, long bound, IoProfile profile) {
        Limit limit = Limit.of(MEAN_READ_SIZE, comparison, bound, Declaration.ON_THE_TEST);
        return limit.judge(Amounts.of(profile, limit).orElseThrow()) == Verdict.KEPT;
    }

    @Test
    void thereIsNoMeanOfNoOperation() {
        IoProfile profile = Profiles.of(Profiles.TEST, exact(new Tally(5, 0, 50, 0)), Detail.EMPTY);
        Limit limit = Limit.of(MEAN_WRITE_SIZE, Comparison.AT_LEAST, 4_096, Declaration.ON_THE_TEST);

        assertThat(Amounts.of(profile, limit)).isEmpty();
        assertThat(new Budget(List.of(limit)).check(metric -> OptionalLong.empty(), () -> profile))
                .isEmpty();
    }

    @Test
    void aMeanOfBoundsHasTheBoundsOfAllItsFractions() {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        figures.put(Metric.READ_OPS, between(Metric.READ_OPS, 2, 2, 5));
        figures.put(Metric.BYTES_READ, between(Metric.BYTES_READ, 20, 20, 1_000));
        IoProfile profile = Profiles.of(Profiles.TEST, figures, Detail.EMPTY);

        assertThat(amount(MEAN_READ_SIZE, profile)).isEqualTo("4…500 bytes, likely 10");
        assertThat(judged(MEAN_READ_SIZE, 499, profile)).isEqualTo(Verdict.UNDECIDED);
        assertThat(judged(MEAN_READ_SIZE, 500, profile)).isEqualTo(Verdict.KEPT);
        assertThat(judged(MEAN_READ_SIZE, 3, profile)).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void aMeanIsNotBrokenWhereThereMayBeNone() {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        figures.put(Metric.READ_OPS, between(Metric.READ_OPS, 0, 1, 5));
        figures.put(Metric.BYTES_READ, between(Metric.BYTES_READ, 0, 10, 100));
        IoProfile profile = Profiles.of(Profiles.TEST, figures, Detail.EMPTY);
        Limit least = Limit.of(MEAN_READ_SIZE, Comparison.AT_LEAST, 4_096, Declaration.ON_THE_TEST);

        assertThat(least.judge(Amounts.of(profile, least).orElseThrow())).isEqualTo(Verdict.UNDECIDED);
        assertThat(judged(MEAN_READ_SIZE, 0, profile)).isEqualTo(Verdict.UNDECIDED);
        assertThat(judged(MEAN_READ_SIZE, 100, profile)).isEqualTo(Verdict.KEPT);
    }

    @Test
    void aMeanOfWhatWasNotMeasuredIsNeither() {
        IoProfile profile = Profiles.of(Profiles.TEST, Map.of(), Detail.EMPTY);

        assertThat(amount(MEAN_READ_SIZE, profile)).isEqualTo("not measured");
        assertThat(judged(MEAN_READ_SIZE, 1_000, profile)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void countsAFileOnceHoweverItIsSpelled() {
        IoProfile profile = files(
                Unexplained.NONE,
                file("a.txt", ops(1, 1), EMPTY),
                file("./a.txt", EMPTY, ops(1, 1)),
                file("b.txt", ops(1, 1), EMPTY),
                file("\ud800.txt", ops(1, 1), EMPTY));

        assertThat(amount(DISTINCT_FILES, profile)).isEqualTo("3 files");
    }

    @Test
    void whatNamesNoFileMayBeOnMore() {
        IoProfile profile = files(
                new Unexplained(new Tally(1, 1, 10, 10), List.of()),
                file("a.txt", ops(1, 1), EMPTY),
                file(FileActivity.UNNAMED, ops(3, 1), EMPTY));

        assertThat(amount(DISTINCT_FILES, profile)).isEqualTo("1…6 files, likely 1");
        assertThat(judged(DISTINCT_FILES, 5, profile)).isEqualTo(Verdict.UNDECIDED);
        assertThat(judged(DISTINCT_FILES, 6, profile)).isEqualTo(Verdict.KEPT);
        assertThat(judged(DISTINCT_FILES, 0, profile)).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void nobodyTellsFilesApartWithoutARecorder() {
        IoProfile profile =
                Profiles.of(Profiles.TEST, exact(new Tally(1, 0, 1, 0)), Optional.empty(), List.of(), Unexplained.NONE);

        assertThat(amount(DISTINCT_FILES, profile)).isEqualTo("not measured");
        assertThat(judged(DISTINCT_FILES, 100, profile)).isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void filesAreNoMoreThanOperationsSoThatNoProfileIsNeeded() {
        Budget budget = new Budget(List.of(Limit.of(DISTINCT_FILES, Comparison.AT_MOST, 3, Declaration.ON_THE_TEST)));

        assertThat(budget.check(metric -> OptionalLong.of(metric == Metric.TOTAL_OPS ? 3 : 99), () -> {
                    throw new AssertionError("the profile was asked for");
                }))
                .isEmpty();
    }

    private static IoProfile files(Unexplained unexplained, FileActivity... files) {
        Detail detail = detail(List.of(files), List.of());
        return Profiles.of(
                Profiles.TEST,
                exact(detail.tally().plus(unexplained.tally())),
                Optional.of(detail),
                List.of(),
                unexplained);
    }

    private static Figure between(Metric metric, long lower, long likely, long upper) {
        return Figure.between(metric, lower, likely, upper, Source.KERNEL_COUNTERS, "why");
    }

    private static String amount(BudgetMetric metric, IoProfile profile) {
        Limit limit = Limit.of(metric, Comparison.AT_MOST, 0, Declaration.ON_THE_TEST);
        return Amounts.of(profile, limit).orElseThrow().inWords(metric.unit());
    }

    private static Verdict judged(BudgetMetric metric, long most, IoProfile profile) {
        Limit limit = Limit.of(metric, Comparison.AT_MOST, most, Declaration.ON_THE_TEST);
        return limit.judge(Amounts.of(profile, limit).orElseThrow());
    }
}
