package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;

/**
 * The front page: every test, grouped by class.
 *
 * @param reading     the run in a sentence
 * @param headlines   the numbers of the run
 * @param groups      the classes, most operations first
 * @param environment where the run took place
 * @param notes       what the reader should know of this index; often none
 */
public record IndexPage(
        String reading, List<Headline> headlines, List<ClassGroup> groups, List<Fact> environment, List<String> notes) {

    public IndexPage {
        Objects.requireNonNull(reading, "reading");
        headlines = List.copyOf(headlines);
        groups = List.copyOf(groups);
        environment = List.copyOf(environment);
        notes = List.copyOf(notes);
    }

    /**
     * A class and its tests.
     *
     * @param name        the simple name
     * @param packageName the package, empty for the unnamed one
     * @param summary     its operations and bytes in words
     * @param rows        its tests, most operations first
     */
    public record ClassGroup(String name, String packageName, String summary, List<IndexRow> rows) {

        public ClassGroup {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(packageName, "packageName");
            Objects.requireNonNull(summary, "summary");
            rows = List.copyOf(rows);
        }
    }
}
