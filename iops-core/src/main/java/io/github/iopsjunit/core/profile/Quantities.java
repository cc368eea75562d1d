package io.github.iopsjunit.core.profile;

import java.util.Locale;

/** Numbers with their units, the same in every locale: "1,003 ops", "13,824 bytes (13.5 KiB)", "3…7 ops, likely 3". */
public final class Quantities {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    /** What is larger would be rounded up to 1024.0 of a unit. */
    private static final double LARGEST = 1023.95;

    private Quantities() {}

    /** {@return a whole number with thousands separated by commas} */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@return bytes in a unit that fits: "512 B", "13.5 KiB", "64 KiB"} */
    public static String bytes(long bytes) {
        if (Math.abs(bytes) < 1024) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (Math.abs(value) >= LARGEST && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        String number = String.format(Locale.ROOT, "%.1f", value);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " " + UNITS[unit];
    }

    /** {@return an amount with its unit: "1,003 ops", "512 bytes", "13,824 bytes (13.5 KiB)"} */
    public static String amount(Metric.Unit unit, long amount) {
        if (unit == Metric.Unit.OPERATIONS) {
            return count(amount) + (amount == 1 ? " op" : " ops");
        }
        String plain = count(amount) + (amount == 1 ? " byte" : " bytes");
        return Math.abs(amount) < 1024 ? plain : plain + " (" + bytes(amount) + ")";
    }

    /** {@return a figure with its bounds where they differ: "14 ops", "14…20 ops, likely 14", "at least 14 ops", "not measured"} */
    public static String figure(Figure figure) {
        Metric.Unit unit = figure.metric().unit();
        if (!figure.isMeasured()) {
            return "not measured";
        }
        if (figure.isExact()) {
            return amount(unit, figure.value());
        }
        if (figure.upperBound().isEmpty()) {
            String least = "at least " + amount(unit, figure.lowerBound().getAsLong());
            return figure.lowerBound().equals(figure.estimate()) ? least : least + ", likely " + count(figure.value());
        }
        return count(figure.lowerBound().getAsLong()) + "…"
                + amount(unit, figure.upperBound().getAsLong()) + ", likely " + count(figure.value());
    }
}
