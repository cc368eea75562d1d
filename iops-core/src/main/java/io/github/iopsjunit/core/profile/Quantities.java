package io.github.iopsjunit.core.profile;

/**
 * Numbers with their units, the same in every locale: "1,003 ops", "13,824 bytes (13.5 KiB)", "3…7 ops, likely 3".
 *
 * <p>Put together by hand: a report has a hundred numbers to a page, and the JDK's formatter takes a hundred times as long, most
 * of all in a JVM that has just started.
 */
public final class Quantities {

    private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};

    /** What is larger would be rounded up to 1024.0 of a unit. */
    private static final double LARGEST = 1023.95;

    private static final int GROUP = 3;

    private Quantities() {}

    /** {@return a whole number with thousands separated by commas} */
    public static String count(long number) {
        String digits = Long.toString(number);
        int first = number < 0 ? 1 : 0;
        if (digits.length() - first <= GROUP) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int i = digits.length() - GROUP; i > first; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    /** {@return a number with so many digits behind the point, rounded half up: "1,234.50"} */
    public static String decimal(double number, int digits) {
        long scale = 1;
        for (int i = 0; i < digits; i++) {
            scale *= 10;
        }
        long scaled = Math.round(Math.abs(number) * scale);
        String whole = (number < 0 && scaled > 0 ? "-" : "") + count(scaled / scale);
        return digits == 0
                ? whole
                : whole + "." + Long.toString(scale + scaled % scale).substring(1);
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
        String number = decimal(value, 1);
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
