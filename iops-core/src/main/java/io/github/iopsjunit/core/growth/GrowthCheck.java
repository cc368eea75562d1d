package io.github.iopsjunit.core.growth;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Metric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Demands that a metric grows no faster than a curve. Judged by the figures' bounds: what holds for some values within them only
 * is undecided, and fails.
 */
public final class GrowthCheck {

    private final List<SizedProfile> measured;
    private final Metric metric;
    private final Curve allowed;
    private final OptionalDouble most;

    /**
     * @param measured at rising sizes, see {@link Sizes}
     * @param metric   what must not grow too fast
     * @param allowed  how fast it may
     * @param most     the most for each unit of the curve, as in ops per item; empty without such a limit
     */
    public GrowthCheck(List<SizedProfile> measured, Metric metric, Curve allowed, OptionalDouble most) {
        this.measured = List.copyOf(measured);
        this.metric = metric;
        this.allowed = allowed;
        this.most = most;
    }

    /** {@return what is wrong; empty if it certainly grows no faster} */
    public Optional<String> failure() {
        GrowthText text = new GrowthText(measured, metric, allowed, most);
        Optional<Figure> unbounded = figures().stream()
                .filter(figure -> figure.upperBound().isEmpty())
                .findFirst();
        if (unbounded.isPresent()) {
            return Optional.of(text.undecided(unbounded.get().reason()));
        }
        if (isKept(series(Figure::lowerBound, Figure::upperBound))) {
            return Optional.empty();
        }
        Series gentlest = series(Figure::upperBound, Figure::lowerBound);
        return Optional.of(isKept(gentlest) ? text.undecided(reason()) : text.violated(gentlest));
    }

    private boolean isKept(Series series) {
        return series.curve().compareTo(allowed) <= 0
                && (most.isEmpty() || series.coefficient(allowed) <= most.getAsDouble());
    }

    /** With one bound for the last size and the other for all before: the steepest way through the bounds, or the gentlest. */
    private Series series(Function<Figure, OptionalLong> before, Function<Figure, OptionalLong> atLast) {
        List<Figure> figures = figures();
        double[] amounts = new double[figures.size()];
        for (int i = 0; i < amounts.length; i++) {
            Function<Figure, OptionalLong> bound = i == amounts.length - 1 ? atLast : before;
            amounts[i] = bound.apply(figures.get(i)).orElseThrow();
        }
        return new Series(measured.stream().mapToLong(SizedProfile::size).toArray(), amounts, rounding());
    }

    private double rounding() {
        List<FileActivity> files =
                measured.get(0).profile().detail().map(Detail::files).orElse(List.of());
        return Math.max(1, files.size()) / 2.0;
    }

    private List<Figure> figures() {
        return measured.stream().map(at -> at.profile().figure(metric)).toList();
    }

    private String reason() {
        return figures().stream()
                .map(Figure::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }
}
