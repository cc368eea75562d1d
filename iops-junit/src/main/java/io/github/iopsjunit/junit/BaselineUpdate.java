package io.github.iopsjunit.junit;

import java.util.List;
import java.util.Locale;

/**
 * Which tests' numbers are accepted as their new baseline.
 *
 * @param patterns what names them; none for none
 */
record BaselineUpdate(List<TestPattern> patterns) {

    static final BaselineUpdate NONE = new BaselineUpdate(List.of());

    BaselineUpdate {
        patterns = List.copyOf(patterns);
    }

    /** Reads "true", "false", or patterns with commas between them. */
    static BaselineUpdate parse(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "true" -> new BaselineUpdate(List.of(TestPattern.ALL));
            case "false" -> NONE;
            default -> ofPatterns(given);
        };
    }

    private static BaselineUpdate ofPatterns(String given) {
        List<TestPattern> patterns = TestPattern.parse(given);
        if (patterns.stream().anyMatch(TestPattern::isEmpty)) {
            throw new IllegalArgumentException("must be true, false, or tests as in \"ImportTest,ExportTest#writes*\""
                    + " but was: \"" + given + "\"");
        }
        return new BaselineUpdate(patterns);
    }

    /** {@return whether any test's are} */
    boolean isAny() {
        return !patterns.isEmpty();
    }

    /** {@return whether a test's are} */
    boolean accepts(TestKey key) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(key));
    }

    /** {@return the patterns that accept none of the tests} */
    List<String> unused(List<TestKey> seen) {
        return patterns.stream()
                .filter(pattern -> !pattern.equals(TestPattern.ALL))
                .filter(pattern -> seen.stream().noneMatch(pattern::matches))
                .map(TestPattern::toString)
                .toList();
    }
}
