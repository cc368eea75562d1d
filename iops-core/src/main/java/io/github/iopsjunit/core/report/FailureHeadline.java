package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.regex.Pattern;

/** Why a test failed, in one line. */
final class FailureHeadline {

    private static final int LONGEST = 200;

    /** The type says what everybody sees. */
    private static final Pattern EXCEPTION_TYPE = Pattern.compile("\\A\\s*[\\w.$]+(?:Errors?|Exception|Failure): *");

    /** What soft assertions of AssertJ and {@code assertAll} of JUnit put before the first of their failures. */
    private static final Pattern FIRST_OF_SEVERAL = Pattern.compile(
            "\\A\\s*(?:[^\\n]*\\(\\d+ failures?\\)|The following \\d+ assertions? failed:|The following assertion failed:)"
                    + "\\s*\\n\\s*(?:-- failure 1 --|1\\))?\\s*");

    private FailureHeadline() {}

    /** {@return the first line that says something: of several failures that of the first} */
    static String of(String failure) {
        String text = withoutType(failure);
        String one = withoutType(FIRST_OF_SEVERAL.matcher(text).replaceFirst(""));
        String first = (one.isBlank() ? text : one)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(failure);
        return VisibleText.cut(first.strip(), LONGEST);
    }

    private static String withoutType(String failure) {
        return EXCEPTION_TYPE.matcher(failure).replaceFirst("");
    }
}
