package io.github.iopsjunit.core.growth;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Demands that a metric grows no faster than a curve. Judged by the figures' bounds: what holds for some values within them only
 * is undecided, and fails. So is a rise so small that a slower and a faster curve both explain it.
 */
public final class GrowthCheck {

    private static final String TOO_SMALL =
            "%s rise too little to tell how they grow, for they are whole numbers; cure: use sizes farther apart, and larger";

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
        if (isNothing()) {
            return Optional.of(text.nothing());
        }
        if (isKept(series(Figure::lowerBound, Figure::upperBound))) {
            return Optional.empty();
        }
        Series gentlest = series(Figure::upperBound, Figure::lowerBound);
        return Optional.of(isViolated(gentlest) ? text.violated(gentlest) : text.undecided(reason(gentlest)));
    }

    /** Not of this metric alone, whose absence may be what is wanted. */
    private boolean isNothing() {
        return measured.stream()
                .map(at -> at.profile().figure(Metric.TOTAL_OPS).upperBound())
                .allMatch(most -> most.equals(OptionalLong.of(0)));
    }

    private boolean isKept(Series series) {
        return series.fastest().compareTo(allowed) <= 0 && !isTooMuch(series);
    }

    private boolean isViolated(Series series) {
        return series.slowest().compareTo(allowed) > 0 || isTooMuch(series);
    }

    private boolean isTooMuch(Series series) {
        return most.isPresent() && series.coefficient(allowed) > most.getAsDouble();
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
        return Math.max(1, new SteppedFiles(measured, metric).count()) / 2.0;
    }

    private List<Figure> figures() {
        return measured.stream().map(at -> at.profile().figure(metric)).toList();
    }

    private String reason(Series gentlest) {
        if (!isKept(gentlest)) {
            return TOO_SMALL.replace("%s", metric.label());
        }
        return figures().stream()
                .map(Figure::reason)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }
}
