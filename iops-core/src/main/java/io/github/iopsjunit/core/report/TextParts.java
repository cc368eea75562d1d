package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.ActivityRow;
import io.github.iopsjunit.core.report.page.Card;
import io.github.iopsjunit.core.report.page.Fact;
import java.util.List;

/** What pages of several kinds have in common as plain text. */
final class TextParts {

    private TextParts() {}

    /** Adds numbers that stand out, each with what belongs to it. */
    static void cards(TextLines lines, List<Card> cards) {
        TextTable table = new TextTable("", "");
        for (Card card : cards) {
            String note = card.headline().note().isEmpty()
                    ? ""
                    : " (" + card.headline().note() + ")";
            table.add(
                    card.headline().label(),
                    (card.headline().value() + " " + card.headline().unit()).strip() + note);
            card.facts().forEach(fact -> table.add(fact.label(), fact.value()));
        }
        lines.section("", table.lines());
    }

    /** Adds facts below a title. */
    static void facts(TextLines lines, String title, List<Fact> facts) {
        lines.section(
                title,
                facts.stream()
                        .map(fact -> ConsoleLine.of("  " + fact.label() + ": " + fact.value()))
                        .toList());
    }

    /** {@return what something is called, "orders.csv  (/tmp/)"} */
    static String name(ActivityRow.Name name) {
        return name.rest().isEmpty() ? name.main() : name.main() + "  (" + name.rest() + ")";
    }

    /** {@return the line of code as the end of a line; empty when not known} */
    static String at(String place) {
        return place.isEmpty() ? "" : "  at " + place;
    }
}
