package io.github.iopsjunit.junit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says how to accept what tests did, to be pasted into a shell: by the shortest patterns that accept nothing else that is recorded. What is
 * not recorded needs no accepting.
 */
final class BaselineOffer {

    private static final int MOST_PATTERNS = 3;

    private static final Pattern SPECIAL = Pattern.compile("[\\\\*,#()]");

    /** What a console would not show as it is: it escapes those, and puts a blank between these, which may be commands. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

    private static final Pattern DOUBLED = Pattern.compile("(?<=([:#\\[]))\\1");

    private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[\\p{L}\\p{N}_.,#=-]*");

    private final Map<String, List<TestKey>> recorded;

    /** @param recorded the texts of all keys in the file, whose modules do not matter: a run may be of several */
    BaselineOffer(Collection<String> recorded) {
        this.recorded =
                recorded.stream().map(TestKey::withoutModule).collect(Collectors.groupingBy(TestKey::methodName));
    }

    /** {@return the setting that accepts the tests, and, unless they are many, no others: "-Diops.baseline.update=ImportTest#loads"} */
    String of(Collection<TestKey> tests) {
        Set<String> names = tests.stream().map(TestKey::name).collect(Collectors.toCollection(HashSet::new));
        Map<String, Boolean> exact = new HashMap<>();
        Function<TestKey, String> exactPattern = key -> patterns(key)
                .filter(pattern -> exact.computeIfAbsent(pattern, any -> acceptsNoOther(pattern, key, names)))
                .findFirst()
                .orElseGet(() -> longest(key));
        return Stream.of(exactPattern, BaselineOffer::shortest)
                .map(pattern -> few(tests, pattern))
                .filter(few -> few.size() <= MOST_PATTERNS)
                .findFirst()
                .map(few -> setting(String.join(",", few)))
                .orElseGet(() -> setting("true"));
    }

    /** {@return one more than are shown, if there are more} */
    private static List<String> few(Collection<TestKey> tests, Function<TestKey, String> pattern) {
        return tests.stream().map(pattern).distinct().limit(MOST_PATTERNS + 1L).toList();
    }

    private boolean acceptsNoOther(String pattern, TestKey key, Set<String> names) {
        BaselineUpdate update = BaselineUpdate.parse(pattern);
        return update.accepts(key)
                && recorded.getOrDefault(key.methodName(), List.of()).stream()
                        .allMatch(other -> names.contains(other.name()) || !update.accepts(other));
    }

    /** The shortest first. */
    private static Stream<String> patterns(TestKey key) {
        return Stream.of(
                shortest(key),
                literal(key.container()) + "#" + literal(key.methodName()),
                literal(key.simpleContainer()) + "#" + member(key),
                longest(key));
    }

    private static String shortest(TestKey key) {
        return literal(key.simpleClassName()) + "#" + literal(key.methodName());
    }

    private static String longest(TestKey key) {
        return literal(key.container()) + "#" + member(key);
    }

    /** Behind the method's name parentheses and commas are the pattern's own. */
    private static String member(TestKey key) {
        String name = key.methodName();
        return literal(name) + visible(key.member().substring(name.length()));
    }

    private static String literal(String name) {
        return visible(SPECIAL.matcher(name).replaceAll("\\\\$0"));
    }

    private static String visible(String pattern) {
        return DOUBLED.matcher(INVISIBLE.matcher(pattern).replaceAll("*")).replaceAll("\\\\$0");
    }

    private static String setting(String patterns) {
        String quoted =
                NEEDS_NO_QUOTES.matcher(patterns).matches() ? patterns : "'" + patterns.replace("'", "'\\''") + "'";
        return "-D" + ConfigurationKey.BASELINE_UPDATE + "=" + quoted;
    }
}
