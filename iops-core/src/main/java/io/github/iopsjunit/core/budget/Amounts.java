package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads from a profile what a limit is to judge. */
final class Amounts {

    private Amounts() {}

    /** Empty when there is nothing that the limit could be about: no operation whose mean size it limits. */
    static Optional<Amount> of(IoProfile profile, Limit limit) {
        BudgetMetric metric = limit.metric();
        return switch (metric) {
            case DISTINCT_FILES -> Optional.of(distinctFiles(profile));
            case MEAN_READ_SIZE -> mean(profile, Metric.READ_OPS, Metric.BYTES_READ, limit);
            case MEAN_WRITE_SIZE -> mean(profile, Metric.WRITE_OPS, Metric.BYTES_WRITTEN, limit);
            case ELAPSED_TIME -> Optional.of(elapsed(profile));
            case READ_OPS,
                    WRITE_OPS,
                    TOTAL_OPS,
                    BYTES_READ,
                    BYTES_WRITTEN,
                    TOTAL_BYTES,
                    STORAGE_BYTES_READ,
                    STORAGE_BYTES_WRITTEN -> Optional.of(Amount.of(profile.figure(metric.counted())));
        };
    }

    /** What took no time and has no number is the profile of a window that could not be read: its time is not known either. */
    private static Amount elapsed(IoProfile profile) {
        Figure ops = profile.figure(Metric.TOTAL_OPS);
        return profile.elapsed().isZero() && !ops.isMeasured()
                ? Amount.notMeasured(ops.reason())
                : Amount.exact(profile.elapsed().toNanos());
    }

    /** Each operation that names no file may have been on one more. */
    private static Amount distinctFiles(IoProfile profile) {
        if (profile.detail().isEmpty()) {
            return Amount.notMeasured("only a recorder of single operations can tell files apart, and there was none."
                    + " Run on a JDK with the jdk.jfr module and without -XX:-FlightRecorder");
        }
        Detail detail = profile.detail().get();
        Figure ops = profile.figure(Metric.TOTAL_OPS);
        long named = detail.files().stream()
                .filter(file -> !file.path().equals(FileActivity.UNNAMED))
                .map(Amounts::spelling)
                .distinct()
                .count();
        long unnamed = detail.files().stream()
                .filter(file -> file.path().equals(FileActivity.UNNAMED))
                .mapToLong(FileActivity::totalOps)
                .sum();
        OptionalLong certain = OptionalLong.of(named);
        if (ops.upperBound().isEmpty()) {
            return new Amount(certain, certain, OptionalLong.empty(), ops.reason());
        }
        long unseen = Math.max(
                profile.unexplained().tally().totalOps(),
                ops.upperBound().getAsLong() - detail.tally().totalOps());
        long open = unnamed + Math.max(0, unseen);
        return open == 0
                ? Amount.exact(named)
                : new Amount(
                        certain,
                        certain,
                        OptionalLong.of(named + open),
                        LimitUnit.OPERATIONS.amount(open) + " name no file and may be on others"
                                + (ops.reason().isEmpty() ? "" : ": " + ops.reason()));
    }

    /** One spelling for all ways to name a file from here; links are not followed, for that would be I/O. */
    private static String spelling(FileActivity file) {
        try {
            return Path.of(file.path()).toAbsolutePath().normalize().toString();
        } catch (InvalidPathException unreadable) {
            return file.path();
        }
    }

    /**
     * Whole bytes, rounded so that the limit is kept if and only if the fraction keeps it. Where there may have been no operation
     * at all, and so no mean that could break the limit, no bound says that it is broken.
     */
    private static Optional<Amount> mean(IoProfile profile, Metric counted, Metric summed, Limit limit) {
        Figure ops = profile.figure(counted);
        Figure bytes = profile.figure(summed);
        if (!ops.isMeasured() || !bytes.isMeasured()) {
            return Optional.of(Amount.notMeasured(ops.isMeasured() ? bytes.reason() : ops.reason()));
        }
        if (ops.upperBound().equals(OptionalLong.of(0))) {
            return Optional.empty();
        }
        boolean least = limit.comparison() == Comparison.AT_LEAST;
        long fewest = ops.lowerBound().getAsLong();
        long lower = ops.upperBound().isEmpty() || fewest == 0
                ? 0
                : quotient(bytes.lowerBound().getAsLong(), ops.upperBound().getAsLong(), !least);
        OptionalLong upper = bytes.upperBound().isEmpty() || (fewest == 0 && least)
                ? OptionalLong.empty()
                : OptionalLong.of(quotient(bytes.upperBound().getAsLong(), Math.max(1, fewest), !least));
        long likely = Math.max(lower, quotient(bytes.value(), Math.max(1, ops.value()), !least));
        return Optional.of(new Amount(
                OptionalLong.of(lower),
                OptionalLong.of(Math.min(likely, upper.orElse(Long.MAX_VALUE))),
                upper,
                ops.reason().isEmpty() ? bytes.reason() : ops.reason()));
    }

    private static long quotient(long bytes, long ops, boolean up) {
        return bytes / ops + (up && bytes % ops != 0 ? 1 : 0);
    }
}
