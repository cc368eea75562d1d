package io.github.iopsjunit.core.baseline;

import io.github.iopsjunit.core.budget.ByteSize;
import io.github.iopsjunit.core.profile.Metric.Unit;
import io.github.iopsjunit.core.profile.Quantities;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By how much a number may exceed its baseline.
 *
 * @param amount so much, or so many percent of what was recorded
 * @param isPercentage which of the two
 * @param unit    what is counted
 */
public record Tolerance(BigDecimal amount, boolean isPercentage, Unit unit) {

    /** What is tolerated of ops unless the configuration says otherwise: nothing, for they are the same every time. */
    public static final Tolerance DEFAULT_OPS = new Tolerance(BigDecimal.ZERO, false, Unit.OPERATIONS);

    /** What is tolerated of bytes unless the configuration says otherwise: a time stamp, or a path, a little longer. */
    public static final Tolerance DEFAULT_BYTES = new Tolerance(BigDecimal.ONE, true, Unit.BYTES);

    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)\\s*%");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Tolerance {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(unit, "unit");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a tolerance must be 0 or more but was: " + amount);
        }
    }

    /**
     * Reads a tolerance.
     *
     * @param text a percentage, "2 %"; or a number of ops, "5"; or a size, "4 KiB"
     * @param unit what is counted
     * @throws IllegalArgumentException if it is none; the message says what is allowed and what was given
     */
    public static Tolerance parse(String text, Unit unit) {
        Matcher percentage = PERCENTAGE.matcher(text.strip());
        if (percentage.matches()) {
            return new Tolerance(new BigDecimal(percentage.group(1)), true, unit);
        }
        if (unit == Unit.BYTES) {
            return new Tolerance(BigDecimal.valueOf(sizeOf(text)), false, unit);
        }
        if (!NUMBER.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(
                    "must be a whole number of ops, or a percentage as in \"2 %\", but was: \"" + text + "\"");
        }
        return new Tolerance(new BigDecimal(text.strip()), false, unit);
    }

    private static long sizeOf(String text) {
        try {
            return ByteSize.parse(text);
        } catch (IllegalArgumentException notASize) {
            throw new IllegalArgumentException(
                    "must be a percentage as in \"2 %\", or a size: " + notASize.getMessage(), notASize);
        }
    }

    /** {@return the most that keeps the baseline} */
    long highest(long recorded) {
        BigDecimal more =
                isPercentage ? amount.multiply(BigDecimal.valueOf(recorded)).divide(HUNDRED) : amount;
        BigDecimal highest = BigDecimal.valueOf(recorded).add(more.setScale(0, RoundingMode.FLOOR));
        return highest.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /** {@return whether a number is below what was recorded by more than is tolerated above it} */
    boolean isBelow(long number, long recorded) {
        return number < recorded && highest(number) < recorded;
    }

    /** {@return the tolerance in words, empty when there is none: ", tolerated: 1 %"} */
    String inWords() {
        if (amount.signum() == 0) {
            return "";
        }
        String plain = amount.stripTrailingZeros().toPlainString();
        return ", tolerated: " + (isPercentage ? plain + " %" : Quantities.amount(unit, amount.longValue()));
    }
}
