package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Quantities;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time written by people: "500 ms", "1.5 s", "2 min". */
final class TimeSpan {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("\\s*(\\d{1,19}(?:\\.\\d{1,9})?)\\s*(\\p{L}*)\\s*");

    private static final Map<String, Long> UNITS = units();

    private static final long MILLISECOND = 1_000_000;

    private TimeSpan() {}

    /** The nanoseconds of a number with a unit; without one nobody knows what is meant. */
    static long parse(String text) {
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (!matcher.matches()) {
            throw unreadable(text, "");
        }
        Long factor = UNITS.get(matcher.group(2));
        if (factor == null) {
            throw unreadable(
                    text,
                    matcher.group(2).isEmpty()
                            ? " (without a unit)"
                            : " (unknown unit " + Printable.name(matcher.group(2)) + ")");
        }
        BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor));
        if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw unreadable(text, " (more than 292 years)");
        }
        return nanos.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** In a unit that fits: "850 ns", "12.3 ms", "1.25 s". */
    static String inWords(long nanos) {
        if (nanos < 1_000) {
            return nanos + " ns";
        }
        if (nanos < MILLISECOND) {
            return trimmed(nanos / 1e3) + " µs";
        }
        return nanos < 1_000 * MILLISECOND ? trimmed(nanos / 1e6) + " ms" : trimmed(nanos / 1e9) + " s";
    }

    static long milliseconds(long nanos, boolean roundUp) {
        return nanos / MILLISECOND + (roundUp && nanos % MILLISECOND != 0 ? 1 : 0);
    }

    private static String trimmed(double number) {
        String digits = Quantities.decimal(number, 3);
        return digits.replaceAll("\\.?0+$", "");
    }

    private static IllegalArgumentException unreadable(String text, String why) {
        return new IllegalArgumentException(
                "a time must be a number and one of the units ns, us, ms, s, min, h, as in \"500 ms\", but was: \""
                        + Printable.name(text) + "\"" + why);
    }

    private static Map<String, Long> units() {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put("ns", 1L);
        units.put("us", 1_000L);
        units.put("µs", 1_000L);
        units.put("μs", 1_000L);
        units.put("ms", MILLISECOND);
        units.put("s", 1_000 * MILLISECOND);
        units.put("min", 60_000 * MILLISECOND);
        units.put("h", 3_600_000 * MILLISECOND);
        return units;
    }
}
