package io.github.iopsjunit.core.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A recognised I/O anti-pattern, with its evidence and its cure.
 *
 * @param id       which one, as in "small-reads": what configuration and waivers name
 * @param title    what it is, in a few words
 * @param evidence what was seen, line by line: the whole first, then files and lines of code. Names are as the recorder gave
 *                 them: make them printable before they are shown
 * @param cure     what to do about it
 * @param page     where the documentation explains it, as in "docs/insights.md#small-reads"
 * @param raises   the metrics that it makes larger than they need be; perhaps none, when it only takes time
 * @param waiver   why it is accepted here; empty when it is not
 */
public record Insight(
        String id,
        String title,
        List<String> evidence,
        String cure,
        String page,
        Set<Metric> raises,
        Optional<String> waiver) {

    public Insight {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        evidence = List.copyOf(evidence);
        Objects.requireNonNull(cure, "cure");
        Objects.requireNonNull(page, "page");
        raises = Set.copyOf(raises);
        Objects.requireNonNull(waiver, "waiver");
    }

    /** {@return whether somebody accepted it, with a reason} */
    public boolean isWaived() {
        return waiver.isPresent();
    }
}
