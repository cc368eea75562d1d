package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;

/** What the amounts of a limit are counted in, how people write them, and how they are printed. */
public enum LimitUnit {
    /** Calls to the operating system. */
    OPERATIONS,
    /** Bytes. */
    BYTES,
    /** Files. */
    FILES,
    /** Nanoseconds. */
    TIME;

    static LimitUnit of(Metric.Unit unit) {
        return switch (unit) {
            case OPERATIONS -> OPERATIONS;
            case BYTES -> BYTES;
        };
    }

    /**
     * Reads an amount.
     *
     * @param text such as "100" ops or files, "64 KiB", "1.5 s"
     * @return so many ops, bytes, files or nanoseconds
     * @throws IllegalArgumentException if it is anything else; the message says what is allowed and what was given
     */
    public long parse(String text) {
        return switch (this) {
            case OPERATIONS -> wholeNumber("ops", text);
            case FILES -> wholeNumber("files", text);
            case BYTES -> ByteSize.parse(text);
            case TIME -> TimeSpan.parse(text);
        };
    }

    /** {@return the amount with its unit: "1,003 ops", "512 bytes", "1 file", "1.25 s"} */
    public String amount(long amount) {
        return switch (this) {
            case OPERATIONS -> Quantities.amount(Metric.Unit.OPERATIONS, amount);
            case BYTES -> Quantities.amount(Metric.Unit.BYTES, amount);
            case FILES -> Quantities.count(amount) + (amount == 1 ? " file" : " files");
            case TIME -> TimeSpan.inWords(amount);
        };
    }

    /** The number alone, where the unit follows with another one. */
    String number(long amount) {
        return this == TIME ? TimeSpan.inWords(amount) : Quantities.count(amount);
    }

    /** The amount in the source of an annotation: {@code 100}, {@code "512 B"}, {@code "1250 ms"}. */
    String literal(long amount, boolean roundUp) {
        return switch (this) {
            case OPERATIONS, FILES -> Long.toString(amount);
            case BYTES -> "\"" + amount + " B\"";
            case TIME -> "\"" + TimeSpan.milliseconds(amount, roundUp) + " ms\"";
        };
    }

    private static long wholeNumber(String unit, String text) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(wholeNumberBut(unit, text), notANumber);
        }
        throw new IllegalArgumentException(wholeNumberBut(unit, text));
    }

    private static String wholeNumberBut(String unit, String text) {
        return "must be a whole number of " + unit + ", 0 or more, but was: \"" + Printable.name(text) + "\"";
    }
}
