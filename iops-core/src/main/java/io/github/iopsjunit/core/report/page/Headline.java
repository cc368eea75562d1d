package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.Objects;

/**
 * A number that stands out.
 *
 * @param label  what it is, "Read ops"
 * @param value  the number, "1,003"; "not measured" without one
 * @param unit   its unit, "ops"; empty without a number
 * @param note   bounds, the exact number behind a rounded one, or why there is none; may be empty
 * @param series "reads", "writes", or empty: which colour it bears
 */
public record Headline(String label, String value, String unit, String note, String series) {

    public Headline {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(series, "series");
    }

    /** {@return a figure as a headline; where it is not exact its note has the bounds} */
    public static Headline of(String label, Figure figure, String series) {
        if (!figure.isMeasured()) {
            return new Headline(label, "not measured", "", VisibleText.line(figure.reason()), series);
        }
        String bounds = figure.isExact() ? "" : Quantities.figure(figure);
        if (figure.metric().unit() == Metric.Unit.OPERATIONS) {
            return new Headline(label, Texts.count(figure), figure.value() == 1 ? "op" : "ops", bounds, series);
        }
        String rounded = Texts.bytes(figure);
        int unit = rounded.lastIndexOf(' ');
        String exact = figure.value() < 1024 ? "" : Quantities.count(figure.value()) + " bytes";
        return new Headline(
                label,
                rounded.substring(0, unit),
                rounded.substring(unit + 1),
                bounds.isEmpty() ? exact : bounds,
                series);
    }
}
