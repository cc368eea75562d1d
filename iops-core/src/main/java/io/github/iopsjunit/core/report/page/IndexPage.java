package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;

/**
 * The front page: every test of the latest run, grouped by class.
 *
 * @param reading     the run in a sentence
 * @param cards       the numbers of the run
 * @param tops        the first lines of code and files over the whole run
 * @param filters     which tests can be chosen to be shown
 * @param groups      the classes: those with tests that are not well first, then most operations first
 * @param earlier     what earlier runs left, the latest of them first; apart from all else
 * @param environment where the run took place
 * @param notes       what the reader should know of this index; often none
 */
public record IndexPage(
        String reading,
        List<Card> cards,
        List<TopTable> tops,
        List<StatusFilter> filters,
        List<ClassGroup> groups,
        List<EarlierRun> earlier,
        List<Fact> environment,
        List<String> notes) {

    private static final int MOST_AT_ONCE = 40;

    public IndexPage {
        Objects.requireNonNull(reading, "reading");
        cards = List.copyOf(cards);
        tops = List.copyOf(tops);
        filters = List.copyOf(filters);
        groups = List.copyOf(groups);
        earlier = List.copyOf(earlier);
        environment = List.copyOf(environment);
        notes = List.copyOf(notes);
    }

    /** {@return whether some test made no operation, so that there is something to hide} */
    public boolean hasIdleTests() {
        return groups.stream().flatMap(group -> group.rows().stream()).anyMatch(IndexRow::isIdle);
    }

    /** {@return whether there are so many classes that a browser had better not lay out all of them at once} */
    public boolean isLarge() {
        return groups.size() > MOST_AT_ONCE;
    }

    /**
     * A class and its tests.
     *
     * @param name        the simple name
     * @param packageName the package, empty for the unnamed one
     * @param summary     its operations and bytes in words
     * @param styles      those of its tests: by them the style sheet knows whether a choice leaves any
     * @param rows        its tests, in the same order
     */
    public record ClassGroup(String name, String packageName, String summary, String styles, List<IndexRow> rows) {

        public ClassGroup {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(packageName, "packageName");
            Objects.requireNonNull(summary, "summary");
            Objects.requireNonNull(styles, "styles");
            rows = List.copyOf(rows);
        }
    }
}
