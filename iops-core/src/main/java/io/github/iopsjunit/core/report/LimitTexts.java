package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.LimitedMetric.Unit;
import java.util.OptionalLong;

/** The numbers of limits in words. Where one is rounded the exact one stands beside it: it is compared with others. */
final class LimitTexts {

    private static final long MICROSECOND = 1_000;
    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private final Unit unit;

    LimitTexts(LimitedMetric metric) {
        this.unit = metric.unit();
    }

    /** {@return such as "1,003", "64 KiB", "13.5 KiB (13,824)", "1.25 s"} */
    String amount(long amount) {
        return unit == Unit.BYTES && !isWhole(amount)
                ? Quantities.bytes(amount) + " (" + Quantities.count(amount) + ")"
                : rounded(amount);
    }

    /** {@return with its bounds where they differ: "14", "14…20", "at least 14", "not measured"} */
    String measured(LimitedAmount amount) {
        if (amount.lowerBound().isEmpty()) {
            return amount.upperBound().isPresent()
                    ? "at most " + amount(amount.upperBound().getAsLong())
                    : "not measured";
        }
        long lower = amount.lowerBound().getAsLong();
        if (amount.upperBound().isEmpty()) {
            return "at least " + amount(lower);
        }
        long upper = amount.upperBound().getAsLong();
        return lower == upper
                ? amount(lower)
                : Quantities.count(lower) + "…" + Quantities.count(upper) + (unit == Unit.BYTES ? " B" : "");
    }

    /** {@return how far an amount is from a limit, "17 to spare" or "883 over"; empty where that is not certain} */
    String distance(BudgetLimit limit) {
        if (!limit.amount().isExact()) {
            return "";
        }
        long above = limit.amount().lowerBound().orElseThrow() - limit.limit();
        long spare = limit.isMinimum() ? above : -above;
        if (spare >= 0) {
            return (spare == 0 ? "none" : rounded(spare)) + " to spare";
        }
        return rounded(-spare) + (limit.isMinimum() ? " short" : " over");
    }

    /** {@return how far an amount is from what was recorded, "same", "+3", "−2…+4" or "+3 or more"; empty if not measured} */
    String difference(LimitedAmount amount, long recorded) {
        OptionalLong lower = amount.lowerBound();
        if (lower.isEmpty()) {
            return "";
        }
        String least = signed(lower.getAsLong() - recorded);
        if (amount.isExact()) {
            return least;
        }
        return amount.upperBound().isEmpty()
                ? least + " or more"
                : least + "…" + signed(amount.upperBound().getAsLong() - recorded);
    }

    /** The minus is one that screen readers speak. */
    private String signed(long difference) {
        if (difference == 0) {
            return "same";
        }
        return (difference > 0 ? "+" : "−") + rounded(Math.abs(difference));
    }

    /** {@return as {@link #amount}, without the exact number: what is small is exact all the same} */
    String rounded(long amount) {
        return switch (unit) {
            case OPERATIONS, FILES -> Quantities.count(amount);
            case BYTES -> Quantities.bytes(amount);
            case TIME -> time(amount);
        };
    }

    private static boolean isWhole(long bytes) {
        long size = 1;
        while (bytes / size >= 1024) {
            size *= 1024;
        }
        return bytes % size == 0;
    }

    private static String time(long nanos) {
        if (nanos < MICROSECOND) {
            return nanos + " ns";
        }
        if (nanos < MILLISECOND) {
            return trimmed(nanos, MICROSECOND) + " µs";
        }
        return nanos < SECOND ? trimmed(nanos, MILLISECOND) + " ms" : trimmed(nanos, SECOND) + " s";
    }

    private static String trimmed(long nanos, long size) {
        return Quantities.decimal((double) nanos / size, 3).replaceAll("\\.?0+$", "");
    }
}
