package io.github.iopsjunit.core.redaction;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Blanks what matches one of a few regular expressions. One is in force in a JVM: a suite has one configuration, and a failure
 * that is put into words knows of no other. May be used from any thread.
 *
 * @param patterns whose matches are blanked, one after the other
 */
public record Redaction(List<Pattern> patterns) {

    /** Stands for what was blanked, as on most build servers. */
    public static final String BLANK = "***";

    /** Blanks nothing. */
    public static final Redaction NONE = new Redaction(List.of());

    private static volatile Redaction inForce = NONE;

    public Redaction {
        patterns = List.copyOf(patterns);
    }

    /**
     * {@return the redaction that a configuration asks for}
     *
     * @param expressions regular expressions, one per line; empty lines do not count
     * @throws IllegalArgumentException naming the expression that is none, or that would blank everything
     */
    public static Redaction parse(String expressions) {
        return new Redaction(expressions
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Redaction::pattern)
                .toList());
    }

    /** {@return the one in force, at first {@link #NONE}} */
    public static Redaction inForce() {
        return inForce;
    }

    /** Puts this one in force. */
    public void enforce() {
        inForce = this;
    }

    /** {@return the text with all matches blanked} One that is too long for a pattern is blanked as a whole: nothing of it may leak. */
    public String apply(String text) {
        Objects.requireNonNull(text, "text");
        String blanked = text;
        for (int i = 0; i < patterns.size(); i++) {
            blanked = apply(i, blanked);
        }
        return blanked;
    }

    /** Groups that repeat go deeper with each character. The pattern is not told: it may name what is to stay secret. */
    private String apply(int number, String text) {
        try {
            return patterns.get(number).matcher(text).replaceAll(BLANK);
        } catch (StackOverflowError tooDeep) {
            return BLANK + " (a text of " + text.length() + " characters, which is too long for pattern " + (number + 1)
                    + " of iops.report.redact)";
        }
    }

    private static Pattern pattern(String expression) {
        try {
            Pattern pattern = Pattern.compile(expression);
            if (pattern.matcher("").find()) {
                throw new IllegalArgumentException(
                        "must be regular expressions, one per line, but this one matches between any two characters: \""
                                + expression + "\"");
            }
            return pattern;
        } catch (PatternSyntaxException notAnExpression) {
            throw new IllegalArgumentException(
                    "must be regular expressions, one per line, but \"" + expression + "\" is none: "
                            + notAnExpression.getDescription(),
                    notAnExpression);
        }
    }
}
