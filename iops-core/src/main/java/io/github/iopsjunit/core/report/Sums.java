package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.Source;
import java.util.List;

/** Adds up what several tests did; a sum is no surer than what it is made of. */
final class Sums {

    private Sums() {}

    /** {@return the sum with its bounds; not measured when no test's was, "at least" when some test's was not} */
    static Figure of(Metric metric, List<IndexEntry> entries) {
        List<Figure> figures =
                entries.stream().map(entry -> entry.figure(metric)).toList();
        List<Figure> measured = figures.stream().filter(Figure::isMeasured).toList();
        if (measured.isEmpty() && !figures.isEmpty()) {
            return Figure.notMeasured(metric, figures.get(0).reason());
        }
        long lower = measured.stream()
                .mapToLong(figure -> figure.lowerBound().orElse(0))
                .sum();
        long unsure = figures.stream().filter(figure -> !figure.isExact()).count();
        String reason = Quantities.count(unsure) + (unsure == 1 ? " test is" : " tests are") + " not exact";
        if (figures.stream().anyMatch(figure -> figure.upperBound().isEmpty())) {
            return Figure.atLeast(metric, lower, Source.NONE, reason);
        }
        long estimate = measured.stream().mapToLong(Figure::value).sum();
        long upper = measured.stream()
                .mapToLong(figure -> figure.upperBound().orElse(0))
                .sum();
        return Figure.between(metric, lower, estimate, upper, Source.NONE, reason);
    }
}
