package io.github.iopsjunit.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.assertj.core.api.SoftAssertionError;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class FailureHeadlineTest {

    private static final String FIRST = "Too many read ops: 3 ops, limit: less than 2 ops";
    private static final String SECOND = "Too many write ops: 1 op, limit: exactly 0 ops";

    @Test
    void isTheFirstLineWithoutTheException() {
        assertThat(headline(new AssertionError(FIRST + "\n  in ImportTest.loads()")))
                .isEqualTo(FIRST);
        assertThat(headline(new AssertionError("\n" + FIRST))).isEqualTo(FIRST);
        assertThat(headline(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }

    @Test
    void ofSoftAssertionsIsTheFirstThatFailed() {
        SoftAssertions softly = new SoftAssertions();
        softly.check(() -> fail(FIRST));
        assertThat(headline(catchThrowable(softly::assertAll))).isEqualTo(FIRST);

        softly.check(() -> fail(SECOND));
        assertThat(headline(catchThrowable(softly::assertAll))).isEqualTo(FIRST);
        assertThat(headline(new SoftAssertionError(List.of(FIRST, SECOND)))).isEqualTo(FIRST);
    }

    @Test
    void ofJunitsAssertAllIsTheFirstThatFailed() {
        assertThat(headline(catchThrowable(() -> assertAll(() -> fail(FIRST), () -> fail(SECOND)))))
                .isEqualTo(FIRST);
        assertThat(headline(catchThrowable(() -> assertAll("import", () -> fail(FIRST), () -> fail(SECOND)))))
                .isEqualTo(FIRST);
    }

    /** A heading is better than nothing. */
    @Test
    void ofFailuresThatSayNothingIsTheirHeading() {
        assertThat(FailureHeadline.of("org.opentest4j.MultipleFailuresError: Multiple Failures (2 failures)\n"))
                .isEqualTo("Multiple Failures (2 failures)");
    }

    private static String headline(Throwable failure) {
        return FailureHeadline.of(failure.toString());
    }
}
