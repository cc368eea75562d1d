package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Quantities;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers and times as the pages print them, the same in every locale and time zone. */
public final class Texts {

    /** Stands where there is nothing to say. */
    public static final String NONE = "–";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Texts() {}

    /** {@return such as "1,003", "≥ 14" or "~17"; "not measured" without a number} */
    public static String count(Figure figure) {
        return figure.isMeasured() ? certainty(figure) + Quantities.count(figure.value()) : "not measured";
    }

    /** {@return such as "13.5 KiB", "≥ 14 B"; "not measured" without a number} */
    public static String bytes(Figure figure) {
        return figure.isMeasured() ? certainty(figure) + Quantities.bytes(figure.value()) : "not measured";
    }

    /** {@return such as "12 B", or a dash for none} */
    public static String mean(OptionalDouble bytes) {
        return bytes.isEmpty() ? NONE : Quantities.bytes(Math.round(bytes.getAsDouble()));
    }

    /** {@return such as "850 ns", "1.4 µs", "850 µs", "12.3 ms", "4.20 s"} */
    public static String duration(Duration duration) {
        double nanos = duration.toNanos();
        if (nanos < 1e3) {
            return Quantities.decimal(nanos, 0) + " ns";
        }
        if (nanos < 1e6) {
            return Quantities.decimal(nanos / 1e3, nanos < 1e4 ? 1 : 0) + " µs";
        }
        return nanos < 1e9 ? Quantities.decimal(nanos / 1e6, 1) + " ms" : Quantities.decimal(nanos / 1e9, 2) + " s";
    }

    /** {@return a round duration in as few characters as there are: "500 ns", "2 µs", "20 ms", "1 s"} */
    public static String rounded(Duration duration) {
        long nanos = duration.toNanos();
        long unit = nanos < 1_000 ? 1 : nanos < 1_000_000 ? 1_000 : nanos < 1_000_000_000 ? 1_000_000 : 1_000_000_000;
        String name = unit == 1 ? " ns" : unit == 1_000 ? " µs" : unit == 1_000_000 ? " ms" : " s";
        String number =
                nanos % unit == 0 ? Quantities.count(nanos / unit) : Quantities.decimal((double) nanos / unit, 1);
        return number + name;
    }

    /** {@return such as "2026-03-01 12:00:00 UTC"} */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** {@return such as "99.4 %", or a dash of nothing} */
    public static String share(long part, long whole) {
        return whole == 0 ? NONE : Quantities.decimal(100.0 * part / whole, 1) + " %";
    }

    /** {@return such as "42.5%" of the largest; never so little that it cannot be seen, but for zero} */
    public static String width(long part, long largest, double full) {
        double width = part == 0 || largest == 0 ? 0 : Math.max(0.8, full * part / largest);
        return Quantities.decimal(width, 2) + "%";
    }

    /** {@return what to put before a number taken from the figure: nothing, "≥ " or "~"} */
    public static String certainty(Figure figure) {
        if (figure.isExact()) {
            return "";
        }
        boolean least = figure.upperBound().isEmpty() && figure.lowerBound().equals(figure.estimate());
        return least ? "≥ " : "~";
    }
}
