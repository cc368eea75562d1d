package io.github.iopsjunit.junit;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tests' numbers are accepted as their new baseline.
 *
 * @param patterns "*" for all; else classes and methods, as in "ImportTest" and "ImportTest#loads"; none for none
 */
record BaselineUpdate(List<String> patterns) {

    static final BaselineUpdate NONE = new BaselineUpdate(List.of());

    private static final String ALL = "*";

    BaselineUpdate {
        patterns = List.copyOf(patterns);
    }

    /** Reads "true", "false", or patterns with commas between them. */
    static BaselineUpdate parse(String given) {
        return switch (given.toLowerCase(Locale.ROOT)) {
            case "true" -> new BaselineUpdate(List.of(ALL));
            case "false" -> NONE;
            default -> ofPatterns(given);
        };
    }

    private static BaselineUpdate ofPatterns(String given) {
        List<String> patterns =
                Stream.of(given.split(",", -1)).map(String::strip).toList();
        if (patterns.stream().anyMatch(String::isEmpty)) {
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
        return patterns.stream().anyMatch(pattern -> matches(pattern, key));
    }

    /** {@return the patterns that accept none of the tests} */
    List<String> unused(List<TestKey> seen) {
        return patterns.stream()
                .filter(pattern -> !pattern.equals(ALL))
                .filter(pattern -> seen.stream().noneMatch(key -> matches(pattern, key)))
                .toList();
    }

    private static boolean matches(String pattern, TestKey key) {
        int hash = pattern.indexOf('#');
        String type = hash < 0 ? pattern : pattern.substring(0, hash);
        String method = hash < 0 ? ALL : pattern.substring(hash + 1);
        String simple = key.simpleClassName();
        String innermost = simple.substring(simple.lastIndexOf('.') + 1);
        return Stream.of(key.className(), simple, innermost).anyMatch(name -> matchesName(type, name))
                && matchesName(method, key.methodName());
    }

    private static boolean matchesName(String pattern, String name) {
        String expression =
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(expression, name);
    }
}
