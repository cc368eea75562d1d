package io.github.iopsjunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iopsjunit.core.budget.BudgetMetric;
import io.github.iopsjunit.core.report.LimitedMetric;
import io.github.iopsjunit.junit.BaselineTestCases.Configured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What pages and JSON say of budget and baseline, of green tests too. */
@EnabledOnOs(OS.LINUX)
class LimitReportsTests {

    private static final Pattern LIMITS = Pattern.compile("<section id=\"limits\">.*?</section>", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @AfterEach
    void reset() {
        BaselineTestCases.reads = 3;
        BaselineTestCases.fails = false;
    }

    private Engine withoutBaseline() {
        return Engine.reportingTo(directory.resolve("reports"));
    }

    private Engine engine() {
        return withoutBaseline()
                .with("iops.baseline", directory.resolve("baseline.json").toString())
                .with("iops.baseline.ci", "false");
    }

    private Engine budgeted() {
        return engine().with("iops.budget.maxReadOps", "100");
    }

    @Test
    void aGreenTestSaysHowFarItIsFromItsLimitsAndWhatItWas() throws IOException {
        engine().run(Configured.class);
        assertThat(directory.resolve("baseline.json")).exists();
        BaselineTestCases.reads = 2;

        assertThat(Engine.counts(budgeted().run(Configured.class))).isEqualTo("2/2/0/0");

        assertThat(limits("loads"))
                .contains(" Read ops ✓ kept 2 at most 100 98 to spare 3, −1 ")
                .contains(" Write ops ✓ kept 1 – 1, same ")
                .contains(" Bytes written ✓ kept 2 B – 3 B, −1 B ")
                .contains("Budget of read ops, from iops.budget.maxReadOps (configuration parameter)")
                .contains("baseline.json, recorded on linux, JDK "
                        + Runtime.version().feature());
        assertThat(json("loads"))
                .contains("\"status\" : \"PASSED\"", "\"comparison\" : \"AT_MOST\",\n    \"limit\" : 100,")
                .contains("\"recorded\" : 3,\n      \"limit\" : 3,\n      \"verdict\" : \"KEPT\"");
    }

    @Test
    void aTestOverBothSaysSoOfBoth() throws IOException {
        engine().run(Configured.class);
        BaselineTestCases.reads = 501;

        assertThat(Engine.counts(budgeted().run(Configured.class))).isEqualTo("2/1/1/0");

        assertThat(limits("loads"))
                .contains(" Read ops ▲ over budget △ over baseline 501 at most 100 401 over 3, +498 ");
        assertThat(limits("writes")).contains(" Read ops ✓ kept 0 at most 100 100 to spare 0, same ");
    }

    @Test
    void whatIsUndecidedSaysWhy() throws IOException {
        withoutBaseline().run(LimitTestCases.Copying.class);

        assertThat(limits("files"))
                .containsPattern(" Distinct files \\? undecided 0…\\d at most 1 ")
                .contains("Undecided distinct files:", "name no file and may be on others")
                .doesNotContain("Baseline");
    }

    @Test
    void everyKindOfLimitIsShown() throws IOException {
        withoutBaseline().run(LimitTestCases.Every.class);

        assertThat(limits("breaksEveryKind"))
                .contains(" Read ops ✓ kept 0 at most 1,000 1,000 to spare ")
                .contains(" Write ops ▲ over budget 4 at most 3 1 over ")
                .contains(" Total ops ▼ below minimum 4 at least 1,000 996 short ")
                .contains(" Distinct files ▲ over budget 1 at most 0 1 over ")
                .contains(" Mean write size ▲ over budget 10 B at most 9 B 1 B over ")
                .containsPattern(" Elapsed time ▼ below minimum [0-9.]+ [mµ]?s at least 3,600 s ")
                .contains("because: it is shown by every limit");
        assertThat(limits("keepsEveryKind"))
                .contains(" Write ops ✓ kept 4 at most 4 none to spare at least 4 none to spare ")
                .doesNotContain("over", "below", "undecided");
        assertThat(limits("readsNothingSoThatNoMeanIsWrong"))
                .contains(" Mean read size ✓ kept – at least 976.6 KiB (1,000,000) ");
    }

    /** A rise, or a fall, of a test that did not come to its end means nothing. */
    @Test
    void whatATestWasNotJudgedByIsNotShown() throws IOException {
        engine().run(Configured.class);
        assertThat(page("loads")).doesNotContain("id=\"limits\"");
        assertThat(json("loads")).doesNotContain("\"budget\"", "\"baseline\"");

        BaselineTestCases.fails = true;
        BaselineTestCases.reads = 4;
        budgeted().run(Configured.class);
        assertThat(limits("loads"))
                .contains(" Read ops ✓ kept 4 at most 100 96 to spare ")
                .doesNotContain("Baseline");

        withoutBaseline().run(BudgetTestCases.Failing.class);
        assertThat(page("isAborted")).doesNotContain("id=\"limits\"");
        assertThat(limits("failsByItself")).contains(" Write ops ▲ over budget 2 at most 1 1 over ");
    }

    @Test
    void whatIsAcceptedIsComparedWithNothing() throws IOException {
        engine().run(Configured.class);
        BaselineTestCases.reads = 4;
        engine().with("iops.baseline.update", "true").run(Configured.class);

        assertThat(page("loads")).doesNotContain("id=\"limits\"");
    }

    /** Or a test with that limit would have no page. */
    @Test
    void theReportKnowsAllThatABudgetLimits() {
        assertThat(Stream.of(LimitedMetric.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        BudgetMetric.ofBudgets().stream().map(Enum::name).toList());
    }

    /** The section of a test's page as a reader sees it. */
    private String limits(String test) throws IOException {
        return LIMITS.matcher(page(test))
                .results()
                .map(found -> found.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .findFirst()
                .orElseThrow();
    }

    private String page(String test) throws IOException {
        return read(directory.resolve("reports"), test, ".html");
    }

    private String json(String test) throws IOException {
        return read(directory.resolve("reports/data"), test, ".json");
    }

    private static String read(Path folder, String test, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().matches(".*-" + test + "-[0-9a-z]+\\" + suffix))
                    .toList();
            assertThat(found).hasSize(1);
            return Files.readString(found.get(0));
        }
    }
}
