package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.Activity;
import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The numbers in a sentence: "1,003 reads of 12 B on average, 997 of them at CsvLoader.java:42; no writes." */
public final class Reading {

    private Reading() {}

    /** {@return the sentence; no surer than the figures are} */
    public static String of(IoProfile profile) {
        Figure reads = profile.figure(Metric.READ_OPS);
        Figure writes = profile.figure(Metric.WRITE_OPS);
        if (!reads.isMeasured() && !writes.isMeasured()) {
            return "How many operations this test made was not measured.";
        }
        if (isNone(reads) && isNone(writes)) {
            return "This test made no file I/O.";
        }
        return sentence(
                clause(reads, profile.figure(Metric.BYTES_READ), "read", hottest(profile, reads, Activity::readOps))
                        + "; "
                        + clause(
                                writes,
                                profile.figure(Metric.BYTES_WRITTEN),
                                "write",
                                hottest(profile, writes, Activity::writeOps)));
    }

    private static String sentence(String clauses) {
        return clauses.substring(0, 1).toUpperCase(Locale.ROOT) + clauses.substring(1) + ".";
    }

    private static String clause(Figure ops, Figure bytes, String noun, String place) {
        if (!ops.isMeasured()) {
            return noun + "s not measured";
        }
        if (isNone(ops)) {
            return "no " + noun + "s";
        }
        return number(ops) + " " + noun + (ops.isExact() && ops.value() == 1 ? "" : "s") + mean(ops, bytes) + place;
    }

    private static String number(Figure ops) {
        if (ops.isExact()) {
            return Quantities.count(ops.value());
        }
        String lower = Quantities.count(ops.lowerBound().orElse(0));
        return ops.upperBound().isEmpty()
                ? "at least " + lower
                : "between " + lower + " and "
                        + Quantities.count(ops.upperBound().getAsLong());
    }

    private static String mean(Figure ops, Figure bytes) {
        if (!bytes.isMeasured() || ops.value() == 0) {
            return "";
        }
        String size = Quantities.bytes(Math.round((double) bytes.value() / ops.value()));
        return ops.value() == 1 ? " of " + size : " of " + (ops.isExact() ? "" : "about ") + size + " on average";
    }

    private static String hottest(IoProfile profile, Figure figure, ToLongFunction<Activity> ops) {
        long all = profile.detail().map(Detail::callSites).stream()
                .flatMap(sites -> sites.stream())
                .mapToLong(ops)
                .sum();
        Optional<CallSite> first = profile.detail().map(Detail::callSites).stream()
                .flatMap(sites -> sites.stream())
                .max(Comparator.comparingLong(ops));
        if (first.isEmpty() || ops.applyAsLong(first.get()) * 2 < all || all == 0) {
            return "";
        }
        long count = ops.applyAsLong(first.get());
        String place = " at " + VisibleText.line(first.get().location());
        boolean isAll = figure.isExact() && figure.value() == count;
        return count == 1 && all == 1 ? place : ", " + (isAll ? "all" : Quantities.count(count)) + " of them" + place;
    }

    private static boolean isNone(Figure figure) {
        return figure.isExact() && figure.value() == 0;
    }
}
