package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;

/**
 * A number that stands out, and what belongs to it.
 *
 * @param headline the number
 * @param facts    what belongs to it, in few words
 */
public record Card(Headline headline, List<Fact> facts) {

    public Card {
        Objects.requireNonNull(headline, "headline");
        facts = List.copyOf(facts);
    }
}
