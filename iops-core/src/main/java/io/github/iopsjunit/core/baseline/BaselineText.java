package io.github.iopsjunit.core.baseline;

import io.github.iopsjunit.core.baseline.BaselineComparison.Compared;
import io.github.iopsjunit.core.budget.FailureText;
import io.github.iopsjunit.core.budget.Printable;
import io.github.iopsjunit.core.budget.Verdict;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said when a baseline is not kept, or cannot be recorded: in the form of all failures. */
public final class BaselineText {

    private static final String WARM_UP =
            "  cure: @MeasureIops(warmups = 1) runs the body once before: what happens only the first time stays out";

    private static final String RECORDER =
            "  cure: run the tests where the flight recorder can be used, without -XX:-FlightRecorder and with the module jdk.jfr";

    private BaselineText() {}

    static String of(BaselineComparison comparison, List<Compared> broken, BaselineSource source) {
        List<String> lines = new ArrayList<>();
        for (Compared compared : broken) {
            lines.add((lines.isEmpty() ? "" : "  ") + headline(comparison, compared));
        }
        List<Compared> violated = broken.stream()
                .filter(compared -> compared.verdict() == Verdict.VIOLATED)
                .toList();
        List<String> news = new News(comparison).lines(violated);
        news.forEach(line -> lines.add("  new: " + line));
        Platform platform = comparison.recorded().platform();
        lines.add("  baseline: " + Printable.name(source.file()) + ", recorded on " + platform.key());
        if (!platform.equals(source.platform())) {
            lines.add("  but this is " + source.platform().key()
                    + ": if the JDK makes the difference, accept it here, and it gets an entry of its own");
        }
        if (broken.size() > violated.size()) {
            addReasons(lines, undecided(broken), comparison.run().profile());
            return FailureText.of(lines, comparison.run().profile());
        }
        lines.add("  cure: do without it, or accept it:");
        return FailureText.of(lines, source.accept(), comparison.run().profile());
    }

    /** {@return why a run cannot be recorded: what is not certain must not look as if it were} */
    public static String notCertain(Recording run, BaselineSource source) {
        List<String> lines = new ArrayList<>();
        lines.add("Not recorded as a baseline, for it is not certain: "
                + run.uncertain().stream()
                        .map(metric -> metric.label() + ": " + Quantities.figure(run.figure(metric)))
                        .collect(Collectors.joining(", ")));
        lines.add("  baseline: " + Printable.name(source.file()) + ", which stays as it is");
        addReasons(lines, run.uncertain().stream().map(run::figure).toList(), run.profile());
        return FailureText.of(lines, run.profile());
    }

    /**
     * {@return what is said where nothing may be recorded}
     *
     * @param run    what was measured
     * @param source where its entry should be
     * @param why    why nothing may be recorded, with the cure
     */
    public static String missing(Recording run, BaselineSource source, String why) {
        List<String> lines = new ArrayList<>();
        lines.add("No baseline of this test for " + source.platform().key() + " in " + Printable.name(source.file()));
        lines.add("  measured: "
                + Recording.METRICS.stream()
                        .map(metric -> metric.label() + " " + Quantities.figure(run.figure(metric)))
                        .collect(Collectors.joining(", ")));
        lines.add("  why: " + why);
        if (!run.isCertain()) {
            lines.add("  besides, no run like this one can be recorded: "
                    + why(run.uncertain().stream().map(run::figure).toList()));
        }
        return FailureText.of(lines, run.profile());
    }

    private static String headline(BaselineComparison comparison, Compared compared) {
        Metric metric = compared.metric();
        Figure figure = compared.figure();
        long recorded = compared.recorded();
        String difference = compared.verdict() == Verdict.UNDECIDED
                ? ""
                : " (+" + Quantities.count(figure.value() - recorded) + ")";
        return (compared.verdict() == Verdict.UNDECIDED ? "Undecided " : "More ") + metric.label()
                + (compared.verdict() == Verdict.UNDECIDED ? " against the baseline: " : " than the baseline: ")
                + Quantities.figure(figure) + ", recorded: " + Quantities.amount(metric.unit(), recorded)
                + difference
                + comparison.tolerances().of(metric).inWords();
    }

    private static List<Figure> undecided(List<Compared> broken) {
        return broken.stream()
                .filter(compared -> compared.verdict() == Verdict.UNDECIDED)
                .map(Compared::figure)
                .toList();
    }

    /** What was not measured at all says itself what to do. */
    private static void addReasons(List<String> lines, List<Figure> figures, IoProfile profile) {
        lines.add("  why: " + why(figures));
        if (figures.stream().anyMatch(Figure::isMeasured)) {
            addCures(lines, profile);
        }
    }

    private static String why(List<Figure> figures) {
        return figures.stream()
                .map(figure -> Printable.name(figure.reason()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static void addCures(List<String> lines, IoProfile profile) {
        lines.add(profile.detail().isPresent() ? WARM_UP : RECORDER);
        if (!profile.unexplained().suspects().isEmpty()) {
            lines.add(
                    "  cure: keep out of the measured code what may have made the unexplained operations (named below)");
        }
    }
}
