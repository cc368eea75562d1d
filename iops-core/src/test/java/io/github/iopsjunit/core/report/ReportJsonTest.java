package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportJsonTest {

    @ParameterizedTest
    @MethodSource("io.github.iopsjunit.core.report.Samples#run")
    void readsBackWhatItWrote(TestReport test) {
        TestReport read = ReportJson.read(ReportJson.write(test));

        assertThat(read).isEqualTo(test);
        assertThat(HtmlReport.draw(TestPages.of(read, "data/x.json")))
                .isEqualTo(HtmlReport.draw(TestPages.of(test, "data/x.json")));
    }

    @Test
    void keepsEveryCharacterAndWritesAscii() {
        TestReport test = Hostile.test("half a pair \ud83d, \u202e, \u001b[31m, \n, \u0000, é, 😀");

        String json = ReportJson.write(test);

        assertThat(json).matches("\\p{ASCII}*");
        assertThat(ReportJson.read(json)).isEqualTo(test);
    }

    @Test
    void ignoresKeysItDoesNotKnow() {
        TestReport test = Samples.unbuffered();
        String json = ReportJson.write(test).replaceFirst("\"scope\"", "\"later\" : [ 1 ], \"scope\"");

        assertThat(ReportJson.read(json)).isEqualTo(test);
    }

    /** What the first release wrote: without times and stacks, which are unknown then. */
    @Test
    void readsTheFirstSchema() throws Exception {
        TestReport read = ReportJson.read(Files.readString(Path.of("src/test/resources/golden/schema-1.json")));

        Detail detail = read.profile().detail().orElseThrow();
        assertThat(detail.tally()).isEqualTo(new Tally(981, 44, 15_958, 112_874));
        assertThat(detail.timeline()).isEqualTo(Timeline.EMPTY);
        assertThat(detail.readLatencies()).isEqualTo(LatencyHistogram.EMPTY);
        assertThat(detail.files()).allMatch(file -> file.touched().isEmpty());
        assertThat(read.limits()).isEqualTo(TestLimits.NONE);
    }

    /** Without insights, for nobody had looked, and without the order of operations. */
    @Test
    void readsTheSecondSchema() throws Exception {
        TestReport read = ReportJson.read(Files.readString(Path.of("src/test/resources/golden/schema-2.json")));

        assertThat(read.profile().insights()).isEmpty();
        Detail detail = read.profile().detail().orElseThrow();
        assertThat(detail.slowest()).isEmpty();
        assertThat(detail.files()).isNotEmpty().allMatch(file -> file.pattern().isEmpty());
        assertThat(detail.timeline()).isNotEqualTo(Timeline.EMPTY);
    }

    @Test
    void refusesANewerSchema() {
        String json = ReportJson.write(Samples.unbuffered()).replace("\"schema\" : 5,", "\"schema\" : 6,");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportJson.read(json))
                .withMessage("\"schema\" may be 1 to 5 but was: 6. It was written by a newer iops-junit; read it with"
                        + " that one.");
    }

    @Test
    void isDocumentedKeyByKey() throws Exception {
        String documentation = Files.readString(Path.of("..", "docs", "report-json.md"));

        assertThat(documentation).contains("schema **" + ReportJson.SCHEMA + "**");
        assertThat(Pattern.compile("\"(\\w+)\" :")
                        .matcher(ReportJson.write(Samples.bounded()) + ReportJson.write(Samples.unbuffered()))
                        .results())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(documentation).contains("`" + key.group(1) + "`"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportJson.read("{\"schema\": 1}"))
                .withMessage("\"uniqueId\" is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportJson.read("[]"))
                .withMessage("not a JSON object");
    }
}
