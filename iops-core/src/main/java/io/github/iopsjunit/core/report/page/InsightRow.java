package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Insight;
import java.util.List;
import java.util.Objects;

/**
 * A recognised anti-pattern on a test's page.
 *
 * @param title    what it is
 * @param id       what configuration and waivers call it
 * @param evidence what was seen, line by line
 * @param cure     what to do about it
 * @param page     where the report explains it, beside its pages: "insights.html#small-reads"
 * @param waiver   why it is accepted; empty when it is not
 */
public record InsightRow(String title, String id, List<String> evidence, String cure, String page, String waiver) {

    /** Is followed by the id. */
    private static final String EXPLAINED = "insights.html#";

    public InsightRow {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(id, "id");
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(cure, "cure");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(waiver, "waiver");
    }

    /** {@return the insight with its names made visible} */
    public static InsightRow of(Insight insight) {
        return new InsightRow(
                VisibleText.line(insight.title()),
                VisibleText.line(insight.id()),
                insight.evidence().stream().map(VisibleText::line).toList(),
                VisibleText.line(insight.cure()),
                EXPLAINED + VisibleText.line(insight.id()),
                insight.waiver().map(VisibleText::line).orElse(""));
    }
}
