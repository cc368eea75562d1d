package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.iopsjunit.core.environment.Environment;
import io.github.iopsjunit.core.environment.Volume;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.Badge;
import io.github.iopsjunit.core.report.page.Card;
import io.github.iopsjunit.core.report.page.Fact;
import io.github.iopsjunit.core.report.page.IndexPage;
import io.github.iopsjunit.core.report.page.IndexPage.ClassGroup;
import io.github.iopsjunit.core.report.page.IndexRow;
import io.github.iopsjunit.core.report.page.StatusFilter;
import io.github.iopsjunit.core.report.page.TopTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What comes first on the front page. */
class IndexOrderTest {

    private static final Environment NOWHERE = new Environment("", "", "", "", List.of());

    @Test
    void whatIsNotWellComesFirstAndThenWhatDoesMost() {
        IndexPage page = page(
                test("BusyTest", "most()", Status.PASSED, "/a", 900),
                test("BusyTest", "little()", Status.PASSED, "/a", 1),
                test("FailedTest", "fails()", Status.FAILED, "/a", 2),
                test("OverTest", "passes()", Status.PASSED, "/a", 500),
                test("OverTest", "rose()", Status.OVER_BASELINE, "/a", 3),
                test("OverTest", "broke()", Status.OVER_BUDGET, "/a", 4));

        assertThat(page.groups()).extracting(ClassGroup::name).containsExactly("OverTest", "FailedTest", "BusyTest");
        assertThat(page.groups().stream().flatMap(group -> group.rows().stream()))
                .extracting(IndexRow::name)
                .containsExactly("broke()", "rose()", "passes()", "fails()", "most()", "little()");
        assertThat(page.groups().get(2).rows().get(0).rank()).isEqualTo(1);
        assertThat(page.reading())
                .isEqualTo(
                        "Over budget: OverTest.broke(): expected: <91> but was: <90>. 2 more: 1 over baseline, 1 failed. Most"
                                + " operations: BusyTest.most() with 900 ops, above all at A.java:1.");
        assertThat(page.filters())
                .extracting(StatusFilter::label)
                .containsExactly("All", "Over budget", "Over baseline", "Failed", "Passed");
    }

    @Test
    void ofTestsThatAreOverALimitTheBusiestComesFirstWhicheverLimitThatIs() {
        IndexPage page = page(
                test("FailedTest", "fails()", Status.FAILED, "/a", 900),
                test("BudgetTest", "broke()", Status.OVER_BUDGET, "/a", 3),
                test("BaselineTest", "rose()", Status.OVER_BASELINE, "/a", 4));

        assertThat(page.groups())
                .extracting(ClassGroup::name)
                .containsExactly("BaselineTest", "BudgetTest", "FailedTest");
        assertThat(page.reading()).startsWith("Over baseline: BaselineTest.rose(): ");
    }

    @Test
    void testsWithAsManyOperationsAreInTheOrderOfTheirNames() {
        TestReport one = test("B", "b()", Status.PASSED, "/a", 1);
        IndexPage page = page(
                one,
                withId(one, "[class:B]/[method:a()]"),
                test("B", "a()", Status.PASSED, "/a", 1),
                test("A", "c()", Status.PASSED, "/a", 1));

        assertThat(page.groups()).extracting(ClassGroup::name).containsExactly("B", "A");
        assertThat(page.groups().get(0).rows())
                .extracting(IndexRow::name, IndexRow::rank)
                .containsExactly(tuple("a()", 2), tuple("b()", 3), tuple("b()", 4));
        List<IndexEntry> same = Stream.of(one, withId(one, "[class:B]/[method:a()]"))
                .map(IndexOrderTest::entry)
                .toList();
        assertThat(new Ranking(same).mostFirst())
                .extracting(IndexEntry::uniqueId)
                .containsExactly("[class:B]/[method:a()]", one.uniqueId());
    }

    @Test
    void aTestThatMayHaveMadeOperationsIsNotIdle() {
        TestReport bounded = Samples.bounded();
        Map<Metric, Figure> figures = new EnumMap<>(bounded.profile().figures());
        figures.put(
                Metric.TOTAL_OPS,
                Figure.between(Metric.TOTAL_OPS, 0, 0, 6, Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER, "a socket"));
        IoProfile unsure = new IoProfile(
                bounded.profile().subject(),
                bounded.profile().elapsed(),
                figures,
                Optional.empty(),
                List.of(),
                Unexplained.NONE,
                "");

        IndexPage page = page(Samples.test("A", "a()", Status.PASSED, unsure));

        assertThat(page.hasIdleTests()).isFalse();
        assertThat(page.groups().get(0).styles()).isEqualTo("busy passed");
    }

    @Test
    void onlyATestThatPassedInTheEndIsCountedAsFlaky() {
        List<Card> cards = IndexPages.of(
                        new RunHistory(
                                List.of(entry(test("A", "a()", Status.PASSED, "/a", 1))),
                                Map.of(
                                        "flaky", List.of(Status.OVER_BASELINE, Status.PASSED),
                                        "again", List.of(Status.PASSED, Status.PASSED),
                                        "broken", List.of(Status.PASSED, Status.FAILED),
                                        "left out", List.of(Status.FAILED, Status.ABORTED)),
                                List.of()),
                        NOWHERE,
                        List.of())
                .cards();

        assertThat(cards.get(0).facts()).contains(new Fact("Flaky", "1"));
    }

    @Test
    void theCardOfTestsCountsThemInTheSameOrderAndIsRedWhenAnyFailed() {
        Card over = page(test("A", "a()", Status.OVER_BASELINE, "/a", 1), test("A", "c()", Status.ABORTED, "/a", 1))
                .cards()
                .get(0);
        Card failed = page(test("A", "a()", Status.FAILED, "/a", 1), test("A", "b()", Status.OVER_BUDGET, "/a", 1))
                .cards()
                .get(0);

        assertThat(over.facts())
                .containsExactly(
                        new Fact("Over budget", "0"),
                        new Fact("Over baseline", "1"),
                        new Fact("Failed", "0"),
                        new Fact("Aborted", "1"));
        assertThat(over.headline().series()).isEqualTo("over-baseline");
        assertThat(failed.headline().series()).isEqualTo("failed");
    }

    @Test
    void aRunEndsWhenItsLastTestHasEnded() {
        Card time = page(Samples.plain("A", "a()", 1, 0, 1, 2_000_000)).cards().get(3);

        assertThat(time.facts())
                .containsExactly(
                        new Fact("Began", "2026-03-02 09:30:16 UTC"), new Fact("Ended", "2026-03-02 09:30:18 UTC"));
    }

    @Test
    void eachStatusHasItsColourAndItsSignInTheStyleSheet() throws IOException {
        String styles = new String(getClass().getResourceAsStream("iops.css").readAllBytes(), StandardCharsets.UTF_8);

        for (Status status : Status.values()) {
            Badge badge = status.badge();
            String sign = "\"" + badge.sign() + " \"";
            String row = status == Status.PASSED ? "td:nth-child(3)" : "tr." + badge.style() + " td:nth-child(3)";
            assertThat(styles)
                    .contains(".tests " + row + "::before { content: " + sign + "; content: " + sign + " / \"\"; }")
                    .containsPattern("\\.badge(:is\\([^)]*)?\\." + badge.style() + "\\b")
                    .contains("#show-" + badge.style() + ":checked");
        }
    }

    @Test
    void whatTheOperatingSystemDoesNotTellIsLeftOut() {
        String untold = Environment.NOT_TOLD;
        Environment environment =
                new Environment("Linux", untold, untold, "17", List.of(new Volume("/a", "ext4", untold)));

        assertThat(IndexPages.of(List.of(), environment, List.of()).environment())
                .containsExactly(
                        new Fact("Operating system", "Linux"),
                        new Fact("Java", "17"),
                        new Fact("File system", "ext4 on /a"));
    }

    @Test
    void aRunInWhichAllIsWellBeginsWithWhatDoesMost() {
        assertThat(page(test("BusyTest", "most()", Status.PASSED, "/a", 9)).reading())
                .isEqualTo(
                        "The measured test passed. Most operations: BusyTest.most() with 9 ops, above all at A.java:1.");
        assertThat(page(
                                test("BusyTest", "most()", Status.PASSED, "/a", 9),
                                test("shop.BusyTest", "less()", Status.PASSED, "/a", 8))
                        .reading())
                .startsWith("All 2 measured tests passed. Most operations: ");
        assertThat(page(
                                test("BusyTest", "most()", Status.PASSED, "/a", 9),
                                test("BusyTest", "less()", Status.ABORTED, "/a", 8))
                        .reading())
                .startsWith("Of 2 measured tests 1 aborted, 1 passed. Most operations: ");
    }

    @Test
    void ofTestsThatFailedTheOthersAreCountedByTheirKind() {
        assertThat(page(
                                test("A", "a()", Status.FAILED, "/a", 9),
                                test("B", "b()", Status.FAILED, "/a", 8),
                                test("B", "c()", Status.PASSED, "/a", 8))
                        .reading())
                .startsWith("Failed: A.a(): expected: <91> but was: <90>. 1 more failed. Most operations: A.a() with");
    }

    @Test
    void aFailureThatBeginsWithTheTestNamesItOnce() {
        TestReport test = test("shop.ImportTest", "reads()", Status.OVER_BUDGET, "/a", 9);
        TestReport broken = new TestReport(
                test.uniqueId(),
                test.className(),
                test.methodName(),
                test.displayName(),
                test.status(),
                Optional.of("IopsAssertionError: ImportTest.reads() broke its budget.\n"),
                test.scope(),
                test.startedAt(),
                test.profile());

        assertThat(page(broken).reading())
                .startsWith("Over budget: ImportTest.reads() broke its budget. Most operations: ");
    }

    @Test
    void testsWithInsightsCanBeChosenWhereOthersHaveNone() {
        TestReport wasteful = test("BusyTest", "most()", Status.PASSED, "/a", 9);
        TestReport advised = new TestReport(
                wasteful.uniqueId(),
                wasteful.className(),
                wasteful.methodName(),
                wasteful.displayName(),
                Status.PASSED,
                wasteful.failureMessage(),
                wasteful.scope(),
                wasteful.startedAt(),
                wasteful.profile().withInsights(List.of(SampleInsights.smallReads(), SampleInsights.waivedWrites())));

        IndexPage page = page(advised, test("BusyTest", "other()", Status.PASSED, "/a", 1));

        assertThat(page.reading()).startsWith("All 2 measured tests passed. 1 test has insights. Most operations: ");
        assertThat(page.filters()).last().isEqualTo(new StatusFilter("advised", "With insights", "1"));
        assertThat(page.groups().get(0).styles()).isEqualTo("advised busy passed");
        assertThat(page.groups().get(0).rows())
                .extracting(IndexRow::insights)
                .containsExactly("unbuffered small reads", "");
        assertThat(page.cards().get(0).facts()).endsWith(new Fact("With insights", "1"));
        assertThat(page.filters()).extracting(StatusFilter::label).containsExactly("All", "With insights");
        assertThat(page(advised).filters()).isEmpty();
    }

    @Test
    void aLineThatOnlyCountsInsightsIsReadAsWell() {
        String line = new String(
                IndexEntryJson.write(IndexEntry.of(Samples.unbuffered(), "page.html")), StandardCharsets.UTF_8);

        assertThat(IndexEntryJson.read(Json.parse(line)).insights()).containsExactly("unbuffered small reads");
        assertThat(IndexEntryJson.read(
                                Json.parse(line.replace("\"insights\":[\"unbuffered small reads\"]", "\"insights\":2")))
                        .insights())
                .containsExactly("insight", "insight");
    }

    @Test
    void filesThatDifferByNumbersOnlyAreOneRow() {
        TopTable files = page(
                        test("A", "a()", Status.PASSED, "/tmp/junit-17/orders.csv", 3),
                        test("A", "b()", Status.PASSED, "/tmp/junit-2345/orders.csv", 4),
                        test("A", "c()", Status.PASSED, "/tmp/junit-2345/orders.csv", 1),
                        test("A", "d()", Status.PASSED, "/tmp/junit-9/other-1.csv", 5))
                .tops()
                .get(1);

        assertThat(files.rows())
                .extracting(row -> row.name().main(), row -> row.name().rest(), TopTable.Row::ops, TopTable.Row::tests)
                .containsExactly(
                        tuple("orders.csv", "/tmp/junit-*/ (2 files)", "8", "3"),
                        tuple("other-1.csv", "/tmp/junit-9/", "5", "1"));
    }

    @Test
    void similarFilesOfOneTestAreSummedBeforeOnlyTheFirstOnesAreKept() {
        List<FileActivity> parts = IntStream.range(0, 1_000)
                .mapToObj(i -> Samples.file("/in/part-" + i + ".csv", Samples.repeated(1, 10), SizeHistogram.EMPTY))
                .toList();
        List<FileActivity> files = new ArrayList<>(parts);
        files.add(0, Samples.file("/in/config.bin", Samples.repeated(3, 10), SizeHistogram.EMPTY));
        TestReport many = manyFiles("many()", files);

        assertThat(hottest(many))
                .containsExactly(tuple("part-*.csv", "/in/ (1,000 files)", "1,000"), tuple("config.bin", "/in/", "3"));
        assertThat(hottest(many, manyFiles("again()", parts.subList(0, 400))))
                .first()
                .isEqualTo(tuple("part-*.csv", "/in/ (≥ 1,000 files)", "1,400"));
        assertThat(hottest(manyFiles("a()", parts.subList(0, 2)), manyFiles("b()", parts.subList(2, 4))))
                .containsExactly(tuple("part-*.csv", "/in/ (≥ 2 files)", "4"));
        assertThat(hottest(many, test("A", "one()", Status.PASSED, "/in/part-7.csv", 2)))
                .first()
                .isEqualTo(tuple("part-*.csv", "/in/ (≥ 1,000 files)", "1,002"));
    }

    @Test
    void filesThatDifferByRandomIdsAreOneRowAndOthersAreNot() {
        TestReport ids = manyFiles(
                "ids()",
                Stream.of(
                                "/t/3f2b8c1a-0d4e-4f6a-9b7c-a1d2e3f4a5b6.log",
                                "/t/ABCDEFAB-CDEF-ABCD-EFAB-CDEFABCDEFAB.log",
                                "/o/9f86d081884c7d659a2feaa0c55ad015",
                                "/o/abcdefabcdefabc1",
                                "/w/deadbeeffacadeadbeef",
                                "/w/beefdeadfacadefacade",
                                "/s/abc1",
                                "/s/abd1")
                        .map(path -> Samples.file(
                                path, Samples.repeated(path.startsWith("/o") ? 5 : 1, 10), SizeHistogram.EMPTY))
                        .toList());

        assertThat(SimilarFiles.merged(ids.profile().detail().orElseThrow().files()))
                .extracting(IndexEntry.Place::name, IndexEntry.Place::files)
                .containsExactly(
                        tuple("*", 2L),
                        tuple("*.log", 2L),
                        tuple("deadbeeffacadeadbeef", 1L),
                        tuple("beefdeadfacadefacade", 1L),
                        tuple("abc1", 1L),
                        tuple("abd1", 1L));
    }

    private static TestReport withId(TestReport test, String id) {
        return new TestReport(
                id,
                test.className(),
                test.methodName(),
                test.displayName(),
                test.status(),
                test.failureMessage(),
                test.scope(),
                test.startedAt(),
                test.profile());
    }

    private static List<Tuple> hottest(TestReport... tests) {
        return page(tests).tops().get(1).rows().stream()
                .map(row -> tuple(row.name().main(), row.name().rest(), row.ops()))
                .toList();
    }

    private static TestReport manyFiles(String display, List<FileActivity> files) {
        Detail detail = Samples.detail(files, List.of(), List.of());
        return Samples.test("A", display, Status.PASSED, Samples.profile(display, detail, Tally.ZERO));
    }

    /** As other forks read it. */
    private static IndexEntry entry(TestReport test) {
        byte[] line = IndexEntryJson.write(IndexEntry.of(test, "page.html"));
        return IndexEntryJson.read(Json.parse(new String(line, StandardCharsets.UTF_8)));
    }

    private static IndexPage page(TestReport... tests) {
        return IndexPages.of(Stream.of(tests).map(IndexOrderTest::entry).toList(), NOWHERE, List.of());
    }

    private static TestReport test(String type, String display, Status status, String file, int ops) {
        SizeHistogram writes = Samples.sizes().add(Samples.repeated(ops, 10)).build();
        Detail detail = Samples.detail(
                List.of(new FileActivity(file, SizeHistogram.EMPTY, writes)),
                List.of(new CallSite("A", "a", 1, SizeHistogram.EMPTY, writes)),
                List.of());
        IoProfile profile = Samples.profile(display, detail, Tally.ZERO);
        return Samples.test(type, display, status, profile);
    }
}
