package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Touched;
import io.github.iopsjunit.core.report.TestReport.Status;
import io.github.iopsjunit.core.report.page.ActivityTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Many files that are alike are one row of a test's page, and no operation is lost by it. */
class FoldedFilesTest {

    @Test
    void filesThatDifferByNumbersAreOneRowWithTheirCountAndTheFirstOfThem() {
        List<FileActivity> files = files(500, i -> "/in/" + i + ".txt");
        files.add(0, file("/in/config.bin", 3));

        assertThat(rows(files))
                .containsExactly(
                        tuple("*.txt", "/in/ (500 files: 0.txt, 1.txt, 2.txt and 497 more)", "500", "99.4 %"),
                        tuple("config.bin", "/in/", "3", "0.6 %"));
    }

    @Test
    void filesOfOneNameInNumberedFoldersAreOneRowToo() {
        assertThat(rows(files(12, i -> "/tmp/junit-" + i + "/orders.csv")))
                .containsExactly(tuple("orders.csv", "/tmp/junit-*/ (12 files)", "12", "100.0 %"));
    }

    @Test
    void aFewFilesKeepARowEach() {
        assertThat(rows(files(9, i -> "/in/" + i + ".txt"))).hasSize(9);
        assertThat(rows(files(24, i -> "/in/" + word(i) + ".txt"))).hasSize(24);
    }

    @Test
    void whatStandsOutAmongSimilarFilesKeepsItsRow() {
        List<FileActivity> files = files(20, i -> "/in/" + i + ".txt");
        files.set(7, file("/in/7.txt", 80));

        assertThat(rows(files))
                .containsExactly(
                        tuple("7.txt", "/in/", "80", "80.8 %"),
                        tuple("*.txt", "/in/ (19 files: 0.txt, 1.txt, 2.txt and 16 more)", "19", "19.2 %"));
    }

    @Test
    void filesOfOneFolderThatDidNextToNothingAreOneRowWhateverTheirNames() {
        List<FileActivity> files = files(120, i -> "/in/" + word(i) + ".conf");
        files.add(file("/in/README", 1));

        assertThat(rows(files))
                .containsExactly(
                        tuple("*.conf", "/in/ (120 files: aaa.conf, aab.conf, aac.conf and 117 more)", "120", "99.2 %"),
                        tuple("README", "/in/", "1", "0.8 %"));
        assertThat(rows(files(60, i -> "/in/" + word(i) + ".conf")))
                .as("each has more than a hundredth of the ops")
                .hasSize(60);
    }

    @Test
    void theRowIsTouchedFromTheFirstOfThemToTheLast() {
        Stream<FileActivity> files = IntStream.range(0, 10)
                .mapToObj(i -> new FileActivity(
                        "/in/" + i,
                        SizeHistogram.EMPTY,
                        Samples.repeated(1, 10),
                        Optional.of(new Touched(Duration.ofMillis(50 - i), Duration.ofMillis(60 + i)))));

        assertThat(new FoldedFiles(files.toList()).files())
                .extracting(FileActivity::touched)
                .containsExactly(Optional.of(new Touched(Duration.ofMillis(41), Duration.ofMillis(69))));
    }

    @Test
    void aBarIsAsLongAsItsShare() {
        List<FileActivity> files = List.of(file("/in/one", 1), file("/in/other", 3));

        assertThat(table(files).rows()).extracting(row -> row.bar().writes()).containsExactly("75.00%", "25.00%");
    }

    private static List<Tuple> rows(List<FileActivity> files) {
        return table(files).rows().stream()
                .map(row -> tuple(row.name().main(), row.name().rest(), row.ops(), row.share()))
                .toList();
    }

    private static ActivityTable table(List<FileActivity> files) {
        Detail detail = Samples.detail(files, List.of(), List.of());
        TestReport test = Samples.test("A", "a()", Status.PASSED, Samples.profile("a()", detail, Tally.ZERO));
        return TestPages.of(test, "data/a.json").tables().get(1);
    }

    private static List<FileActivity> files(int count, IntFunction<String> path) {
        return IntStream.range(0, count)
                .mapToObj(i -> file(path.apply(i), 1))
                .collect(ArrayList::new, List::add, List::addAll);
    }

    private static FileActivity file(String path, int writes) {
        return new FileActivity(path, SizeHistogram.EMPTY, Samples.repeated(writes, 10));
    }

    private static String word(int number) {
        return "" + (char) ('a' + number / 676) + (char) ('a' + number / 26 % 26) + (char) ('a' + number % 26);
    }
}
