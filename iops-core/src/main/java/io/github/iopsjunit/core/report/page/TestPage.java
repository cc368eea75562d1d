package io.github.iopsjunit.core.report.page;

import java.util.List;
import java.util.Objects;

/**
 * The page of a test.
 *
 * @param title       the test's display name
 * @param className   the test class
 * @param status      how it ended
 * @param failure     why it failed or was aborted; empty when it passed
 * @param reading     the numbers in a sentence
 * @param headlines   the numbers that stand out
 * @param doubts      why some numbers are not exact, each reason once
 * @param charts      the histograms; empty without a recorder
 * @param tables      call sites, files and threads
 * @param account     where every operation went
 * @param facts       what else there is to know
 * @param json        the file with all this as JSON, as seen from the page
 */
public record TestPage(
        String title,
        String className,
        Badge status,
        String failure,
        String reading,
        List<Headline> headlines,
        List<String> doubts,
        List<SizeChart> charts,
        List<ActivityTable> tables,
        Account account,
        List<Fact> facts,
        String json) {

    public TestPage {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(className, "className");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(reading, "reading");
        headlines = List.copyOf(headlines);
        doubts = List.copyOf(doubts);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
        Objects.requireNonNull(account, "account");
        facts = List.copyOf(facts);
        Objects.requireNonNull(json, "json");
    }
}
