package io.github.iopsjunit.core.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes written by people: "100", "100 B", "64 KiB", "1.5 MB". Decimal units count by 1000, binary ones (KiB) by 1024. */
public final class ByteSize {

    private static final Pattern NUMBER_AND_UNIT =
            Pattern.compile("\\s*(\\d{1,19}(?:\\.\\d{1,19})?)\\s*([A-Za-z]*)\\s*");

    private static final Map<String, Long> UNITS = units();

    private ByteSize() {}

    /**
     * Reads a size.
     *
     * @param text a number, and perhaps one of the units B, kB, KB, KiB, MB, MiB, GB, GiB, TB, TiB
     * @return the size in bytes; a fraction is rounded to the nearest byte
     * @throws IllegalArgumentException if it is anything else; the message says what is allowed and what was given
     */
    public static long parse(String text) {
        Objects.requireNonNull(text, "size");
        Matcher matcher = NUMBER_AND_UNIT.matcher(text);
        if (!matcher.matches()) {
            throw unreadable(text, "");
        }
        String number = matcher.group(1);
        Long factor = UNITS.get(matcher.group(2));
        if (factor == null) {
            throw unreadable(text, " (unknown unit " + Printable.name(matcher.group(2)) + ")");
        }
        if (factor == 1 && number.indexOf('.') >= 0) {
            throw unreadable(text, " (there is no part of a byte)");
        }
        BigDecimal bytes = new BigDecimal(number).multiply(BigDecimal.valueOf(factor));
        if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw unreadable(text, " (more than " + Long.MAX_VALUE + " bytes)");
        }
        return bytes.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static IllegalArgumentException unreadable(String text, String why) {
        return new IllegalArgumentException(
                "a size must be a number, and perhaps one of the units B, kB, KB, KiB, MB, MiB, "
                        + "GB, GiB, TB, TiB, as in \"64 KiB\", but was: \"" + Printable.name(text) + "\"" + why);
    }

    private static Map<String, Long> units() {
        Map<String, Long> units = new LinkedHashMap<>(Map.of("", 1L, "B", 1L, "kB", 1000L));
        long decimal = 1;
        long binary = 1;
        for (String prefix : new String[] {"K", "M", "G", "T"}) {
            decimal *= 1000;
            binary *= 1024;
            units.put(prefix + "B", decimal);
            units.put(prefix + "iB", binary);
        }
        return units;
    }
}
