package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Subject;
import java.util.ArrayList;
import java.util.List;

/** The recognised anti-patterns that make a metric as large as it is, each with its cure. */
final class LikelyCause {

    /** More would hide what was measured. */
    private static final int MOST = 2;

    private static final String SEE = "  see: ";

    private LikelyCause() {}

    /** Adds such lines; an address stays in one piece, to be clicked. */
    static void add(List<String> cause, Lines lines) {
        for (String line : cause) {
            if (line.startsWith(SEE)) {
                lines.addUnwrapped(line);
            } else {
                lines.add(line);
            }
        }
    }

    /** {@return the lines to add to a failure; none when nothing is known that would explain it, or it is accepted} */
    static List<String> of(IoProfile profile, Metric metric) {
        List<String> lines = new ArrayList<>();
        profile.insights().stream()
                .filter(insight -> insight.raises().contains(metric) && !insight.isWaived())
                .limit(MOST)
                .forEach(insight -> {
                    lines.add("Likely cause: " + insight.title());
                    lines.addAll(details(insight, profile.subject()));
                });
        return lines;
    }

    /** {@return an insight by itself} */
    static List<String> inWords(Insight insight, Subject subject) {
        List<String> lines = new ArrayList<>();
        lines.add(insight.id() + ": " + insight.title());
        lines.addAll(details(insight, subject));
        return lines;
    }

    private static List<String> details(Insight insight, Subject subject) {
        List<String> lines = new ArrayList<>();
        insight.evidence().forEach(line -> lines.add("  " + Printable.name(line)));
        lines.add("  cure: " + insight.cure());
        lines.add(SEE + page(insight, subject));
        return lines;
    }

    /** Whoever has a report has its page on insights, and perhaps no documentation at hand. */
    private static String page(Insight insight, Subject subject) {
        return subject.reportPage()
                .map(page -> Printable.name(page.resolveSibling("insights.html").toString()) + "#" + insight.id())
                .orElse(insight.page() + " in the documentation of iops-junit");
    }
}
