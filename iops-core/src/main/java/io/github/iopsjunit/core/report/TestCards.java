package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.page.Card;
import io.github.iopsjunit.core.report.page.Fact;
import io.github.iopsjunit.core.report.page.Headline;
import io.github.iopsjunit.core.report.page.Texts;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The numbers that stand out on a test's page: reads, writes, both over time, and what reached the disk. */
final class TestCards {

    private TestCards() {}

    static List<Card> of(IoProfile profile) {
        return List.of(
                direction(profile, "Reads", Metric.READ_OPS, Metric.BYTES_READ, Detail::readLatencies),
                direction(profile, "Writes", Metric.WRITE_OPS, Metric.BYTES_WRITTEN, Detail::writeLatencies),
                together(profile),
                storage(profile));
    }

    private static Card direction(
            IoProfile profile, String label, Metric ops, Metric bytes, Function<Detail, LatencyHistogram> latencies) {
        Figure count = profile.figure(ops);
        Figure moved = profile.figure(bytes);
        String typical = profile.detail()
                .map(latencies)
                .flatMap(LatencyHistogram::percentiles)
                .map(known -> unbroken(known.p50()) + " / " + unbroken(known.p99()))
                .orElse(Texts.NONE);
        return new Card(
                Headline.of(label, count, label.toLowerCase(Locale.ROOT)),
                List.of(
                        new Fact("Bytes", bytes(moved)),
                        new Fact("Mean size", mean(count, moved)),
                        new Fact("Duration p50 / p99", typical)));
    }

    private static Card together(IoProfile profile) {
        Figure ops = profile.figure(Metric.TOTAL_OPS);
        Figure bytes = profile.figure(Metric.TOTAL_BYTES);
        return new Card(
                Rates.time("Time measured", profile.elapsed()),
                List.of(
                        new Fact("Total ops", Texts.count(ops)),
                        new Fact("IOPS", Rates.perSecond(ops, profile.elapsed())),
                        new Fact("Throughput", Rates.throughput(bytes, profile.elapsed()))));
    }

    private static Card storage(IoProfile profile) {
        Figure read = profile.figure(Metric.STORAGE_BYTES_READ);
        Figure written = profile.figure(Metric.STORAGE_BYTES_WRITTEN);
        Headline headline = Headline.of("To storage", written, "");
        return new Card(
                new Headline("To storage", headline.value(), headline.unit(), VisibleText.line(written.reason()), ""),
                List.of(new Fact("From storage", bytes(read))));
    }

    private static String bytes(Figure figure) {
        String exact =
                figure.isMeasured() && figure.value() >= 1024 ? " (" + Quantities.count(figure.value()) + ")" : "";
        return Texts.bytes(figure) + exact;
    }

    /** On one line also where the card is narrow. */
    private static String unbroken(Duration duration) {
        return Texts.duration(duration).replace(' ', '\u00a0');
    }

    static String mean(Figure ops, Figure bytes) {
        boolean known = ops.isMeasured() && bytes.isMeasured() && ops.value() > 0;
        return Texts.mean(known ? OptionalDouble.of((double) bytes.value() / ops.value()) : OptionalDouble.empty());
    }
}
