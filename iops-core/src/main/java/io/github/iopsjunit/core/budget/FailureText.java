package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.redaction.Redaction;
import java.util.List;
import java.util.Optional;

/**
 * The text that every failure is told in, by assertions and budgets alike: what is wrong, with limit and actual figure; then
 * what was recorded, what was left out, what is unexplained; the report page; and a budget that would have passed.
 *
 * <p>At most 100 columns wide, but for the report page's path and commands, which must be usable. Names are printable, see {@link Printable}.
 * The same in every locale.
 */
public final class FailureText {

    private final Lines lines = new Lines();
    private final IoProfile profile;
    private boolean insightsAreTheFailure;

    private FailureText(IoProfile profile) {
        this.profile = profile;
    }

    /**
     * {@return the text for the limits of a budget that are not kept}
     *
     * @param budget  all limits, to propose a new budget
     * @param broken  those that are violated or undecided, at least one
     * @param profile what was measured
     */
    public static String of(Budget budget, List<Judgement> broken, IoProfile profile) {
        FailureText text = new FailureText(profile);
        broken.forEach(text::add);
        text.addRecorded(broken.get(0).limit().metric().counted());
        BudgetLine.of(budget.limits(), broken)
                .map(line -> profile.subject()
                        .phase()
                        .map(phase -> BudgetLine.ofPhase(phase, line))
                        .orElse(line))
                .ifPresent(text::addProposal);
        return Redaction.inForce().apply(text.lines.text());
    }

    /** {@return the text for one limit that is violated or undecided} */
    public static String of(Judgement broken, IoProfile profile) {
        return of(new Budget(List.of(broken.limit())), List.of(broken), profile);
    }

    /**
     * {@return the text for what no limit can say, such as a file that is not there}
     *
     * @param whatIsWrong line by line, the headline first; names in it must be printable
     * @param profile     what was measured
     */
    public static String of(List<String> whatIsWrong, IoProfile profile) {
        return of(whatIsWrong, "", profile);
    }

    /**
     * {@return the same, ending in what can be pasted into a shell}
     *
     * @param command what the last line is continued with, however long it is
     */
    public static String of(List<String> whatIsWrong, String command, IoProfile profile) {
        FailureText text = new FailureText(profile);
        text.lines.add(whatIsWrong.get(0));
        text.addSubject("");
        whatIsWrong.stream().skip(1).forEach(text.lines::add);
        text.lines.continueWith(command);
        text.addRecorded(Metric.TOTAL_OPS);
        return Redaction.inForce().apply(text.lines.text());
    }

    /** {@return whether a failure, or a part of it, is such a text on the subject} */
    public static boolean isIn(String failure, Subject subject) {
        String line = Redaction.inForce().apply(inSubject(subject));
        return failure.lines().anyMatch(any -> any.startsWith("  ") && any.endsWith(line));
    }

    /** {@return the text for insights where none is allowed: each with evidence and cure} */
    public static String ofInsights(List<Insight> insights, IoProfile profile) {
        FailureText text = new FailureText(profile);
        text.insightsAreTheFailure = true;
        text.lines.add("Expected no insights, but there " + (insights.size() == 1 ? "is 1" : "are " + insights.size()));
        text.addSubject("");
        insights.forEach(insight -> LikelyCause.add(LikelyCause.inWords(insight, profile.subject()), text.lines));
        text.lines.add(
                "To accept one: @WaiveInsight(value = \"" + insights.get(0).id() + "\", because = \"…\")");
        text.addRecorded(Metric.TOTAL_OPS);
        return Redaction.inForce().apply(text.lines.text());
    }

    /** {@return what makes the metric so large, line by line; empty when nothing is known that would explain it} */
    public static Optional<String> likelyCause(IoProfile profile, Metric metric) {
        List<String> causes = LikelyCause.of(profile, metric);
        Lines lines = new Lines();
        LikelyCause.add(causes, lines);
        return causes.isEmpty() ? Optional.empty() : Optional.of(lines.text());
    }

    private void add(Judgement judgement) {
        lines.add(headline(judgement));
        addSubject(judgement.target());
        judgement.limit().declaration().ifPresent(this::addDeclaration);
        if (judgement.verdict() == Verdict.UNDECIDED) {
            lines.add("  why: " + Printable.name(judgement.amount().reason()));
            Cures.of(judgement, profile).forEach(cure -> lines.add("  cure: " + cure));
        }
    }

    private void addDeclaration(Declaration declaration) {
        if (!declaration.origin().isEmpty()) {
            lines.add("  budget from: " + Printable.name(declaration.origin()));
        }
        if (!declaration.because().isEmpty()) {
            lines.add("  because: " + Printable.name(declaration.because()));
        }
    }

    private void addSubject(String target) {
        lines.add("  " + (target.isEmpty() ? "" : "on " + target + " ") + inSubject(profile.subject()));
    }

    private static String inSubject(Subject subject) {
        return "in " + Printable.name(subject.name(), Printable.COLUMNS - 10);
    }

    private void addRecorded(Metric metric) {
        Recorded.of(profile, metric).forEach(lines::addUnwrapped);
        Account.of(profile).forEach(lines::add);
        if (!insightsAreTheFailure) {
            LikelyCause.add(LikelyCause.of(profile, metric), lines);
        }
        profile.subject()
                .reportPage()
                .ifPresent(page -> lines.addUnwrapped("Report: " + Printable.name(page.toString())));
    }

    private void addProposal(List<String> budget) {
        lines.add("This budget would have passed:");
        lines.add("  ", budget);
    }

    private static String headline(Judgement judgement) {
        BudgetMetric metric = judgement.limit().metric();
        String numbers = metric.label() + ": " + judgement.amount().inWords(metric.unit()) + ", limit: "
                + judgement.limit().inWords();
        if (judgement.verdict() == Verdict.UNDECIDED) {
            return "Undecided " + numbers;
        }
        return switch (side(judgement)) {
            case 1 -> metric.tooMuch() + " " + numbers;
            case -1 -> metric.tooLittle() + " " + numbers;
            default -> "Unwanted number of " + numbers;
        };
    }

    /** On which side of what is allowed a violating figure lies. */
    private static int side(Judgement judgement) {
        AllowedRange allowed = AllowedRange.of(judgement.limit());
        if (judgement.limit().comparison() == Comparison.NOT_EQUAL_TO) {
            return 0;
        }
        return judgement.amount().likely().orElse(0) > allowed.highest() ? 1 : -1;
    }
}
