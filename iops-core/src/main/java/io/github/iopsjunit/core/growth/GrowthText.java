package io.github.iopsjunit.core.growth;

import io.github.iopsjunit.core.budget.FailureText;
import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a failure says: how it grows, the little table, and what grew. */
final class GrowthText {

    private final List<SizedProfile> measured;
    private final Metric metric;
    private final Curve allowed;
    private final OptionalDouble most;

    GrowthText(List<SizedProfile> measured, Metric metric, Curve allowed, OptionalDouble most) {
        this.measured = measured;
        this.metric = metric;
        this.allowed = allowed;
        this.most = most;
    }

    String violated(Series series) {
        Curve curve = series.curve();
        String word = capitalized(metric.label()) + " grow ";
        String rate = curve.unit().isEmpty() || curve == Curve.CONSTANT
                ? ""
                : ", by " + number(series.coefficient(curve)) + " " + curve.unit();
        return text(word + curve.adverb() + rate + "; allowed: " + allowedInWords(), List.of());
    }

    String undecided(String reason) {
        return text(
                "Undecided whether " + metric.label() + " grow faster than allowed: " + allowedInWords(),
                List.of("  why: " + Printable.name(reason)));
    }

    String nothing() {
        return text(
                "Undecided whether " + metric.label() + " grow faster than allowed: " + allowedInWords(),
                List.of("  why: nothing was read or written at any size: is the code called that is meant?"));
    }

    private String allowedInWords() {
        return allowed.word()
                + (most.isPresent() ? ", at most " + number(most.getAsDouble()) + " " + allowed.unit() : "");
    }

    private String text(String headline, List<String> more) {
        List<String> lines = new ArrayList<>();
        lines.add(headline);
        lines.addAll(more);
        lines.add(String.format(Locale.ROOT, "  %11s  %s", "size", metric.label()));
        measured.forEach(at -> lines.add(String.format(
                Locale.ROOT,
                "  %11s  %s",
                Quantities.count(at.size()),
                Quantities.figure(at.profile().figure(metric)))));
        lines.addAll(new WhatGrew(measured, metric).lines());
        IoProfile last = measured.get(measured.size() - 1).profile();
        FailureText.likelyCause(last, metric).ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private static String number(double amount) {
        double rounded = Math.abs(amount) < 10 ? Math.round(amount * 100) / 100.0 : Math.round(amount);
        if (rounded == Math.rint(rounded)) {
            return Quantities.count(Math.round(rounded));
        }
        return Quantities.decimal(rounded, 2);
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
