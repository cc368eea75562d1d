package io.github.iopsjunit.junit;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names tests by class and method, as in "ImportTest", "ImportTest#load*" and "ImportTest#loads(int, long)[3]". A backslash takes the
 * character behind it for what it is.
 */
final class TestPattern {

    /** Commas stand between patterns, but not within parentheses. None of these goes back, nor deeper with each character. */
    private static final Pattern ITEM =
            Pattern.compile("(?:\\\\.|\\((?:\\\\.|[^)\\\\])*+\\)|[^,\\\\]|\\\\$)*+", Pattern.DOTALL);

    private static final Pattern CLASS = Pattern.compile("(?:\\\\.|[^#\\\\]|\\\\$)*+", Pattern.DOTALL);
    private static final Pattern BEHIND_A_NAME = Pattern.compile("(?:\\\\.|[^(\\[\\\\])*+[(\\[].*", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("(\\*)|(, *)|\\\\?(.)", Pattern.DOTALL);

    /** Names all; below what it is made with. */
    static final TestPattern ALL = new TestPattern("*");

    private final String text;
    private final Pattern type;
    private final Pattern method;
    private final boolean namesSignature;

    private TestPattern(String text) {
        this.text = text;
        Matcher ofClass = CLASS.matcher(text);
        int end = ofClass.lookingAt() ? ofClass.end() : 0;
        String ofMethod = end < text.length() ? text.substring(end + 1) : "*";
        this.type = Pattern.compile(expression(text.substring(0, end)), Pattern.DOTALL);
        this.method = Pattern.compile(expression(ofMethod), Pattern.DOTALL);
        this.namesSignature = BEHIND_A_NAME.matcher(ofMethod).matches();
    }

    /** {@return the patterns in a text with commas between them} An empty one is empty. */
    static List<TestPattern> parse(String given) {
        Stream.Builder<String> items = Stream.builder();
        Matcher item = ITEM.matcher(given);
        int next = 0;
        while (next <= given.length() && item.find(next)) {
            items.add(item.group().strip());
            next = item.end() + 1;
        }
        return items.build().map(TestPattern::new).toList();
    }

    private static String expression(String pattern) {
        return TOKEN.matcher(pattern).replaceAll(token -> Matcher.quoteReplacement(expression(token)));
    }

    private static String expression(MatchResult token) {
        if (token.group(1) != null) {
            return ".*";
        }
        return token.group(2) != null ? ", *" : Pattern.quote(token.group(3));
    }

    /** {@return whether a test is named} */
    boolean matches(TestKey key) {
        return key.classNames().stream().anyMatch(name -> type.matcher(name).matches()) && matchesMethod(key);
    }

    private boolean matchesMethod(TestKey key) {
        Stream<String> names = namesSignature
                ? Stream.of(key.methodName(), key.signature(), key.member())
                : Stream.of(key.methodName());
        return names.anyMatch(name -> method.matcher(name).matches());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** {@return the pattern as it was given} */
    @Override
    public String toString() {
        return text;
    }
}
