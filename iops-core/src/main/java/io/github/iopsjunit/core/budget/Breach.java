package io.github.iopsjunit.core.budget;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is wrong with a measurement by what limits it.
 *
 * @param text    for the failure
 * @param verdict violated if any limit certainly is, otherwise undecided
 */
public record Breach(String text, Verdict verdict) {

    /** @throws IllegalArgumentException when the verdict is that all is kept */
    public Breach {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(verdict, "verdict");
        if (verdict == Verdict.KEPT) {
            throw new IllegalArgumentException("What is kept is no breach: " + text);
        }
    }

    /**
     * {@return what is wrong with several limits}
     *
     * @param text     for the failure
     * @param verdicts of the limits that are not kept
     */
    public static Breach of(String text, List<Verdict> verdicts) {
        return new Breach(text, verdicts.contains(Verdict.VIOLATED) ? Verdict.VIOLATED : Verdict.UNDECIDED);
    }

    /** {@return all of them in one, which are at least one, what is certain first} */
    public static Breach of(List<Breach> all) {
        return of(
                all.stream()
                        .sorted(Comparator.comparing(Breach::verdict))
                        .map(Breach::text)
                        .collect(Collectors.joining("\n\n")),
                all.stream().map(Breach::verdict).toList());
    }
}
