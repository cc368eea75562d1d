package io.github.iopsjunit.junit;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.redaction.Redaction;
import io.github.iopsjunit.core.report.SizesSvg;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.MediaType;

/** A test's numbers and its histogram as JUnit's listeners get them, and as Open Test Reporting's pages show them. */
final class TestPublication {

    private static final String HISTOGRAM = "io-sizes.svg";

    private static final List<Metric> KEY_NUMBERS = List.of(
            Metric.READ_OPS,
            Metric.WRITE_OPS,
            Metric.TOTAL_OPS,
            Metric.BYTES_READ,
            Metric.BYTES_WRITTEN,
            Metric.TOTAL_BYTES);

    private TestPublication() {}

    /** Publishes all there is; {@return the numbers} */
    static Map<String, String> publish(ExtensionContext context, IoProfile profile) {
        Map<String, String> numbers = numbers(profile);
        if (!numbers.isEmpty()) {
            context.publishReportEntry(numbers);
        }
        try {
            SizesSvg.of(profile).ifPresent(svg -> Histogram.publish(context, svg));
        } catch (NoClassDefFoundError | NoSuchMethodError olderJunit) {
            Warnings.inform("Histograms are not published: only JUnit 5.12 and later can publish files.");
        }
        return numbers;
    }

    /** What was not measured is left out: absent is not zero. */
    private static Map<String, String> numbers(IoProfile profile) {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (Metric metric : KEY_NUMBERS) {
            Figure figure = profile.figure(metric);
            if (figure.isMeasured()) {
                numbers.put(
                        ConfigurationKey.PREFIX + metric.key(),
                        figure.isExact() ? String.valueOf(figure.value()) : Quantities.figure(figure));
            }
        }
        profile.subject()
                .reportPage()
                .ifPresent(page -> numbers.put(
                        ConfigurationKey.PREFIX + "report", Redaction.inForce().apply(page.toString())));
        return numbers;
    }

    /** Apart, as JUnit before 5.12 has neither the method nor the type. */
    private static final class Histogram {

        @SuppressWarnings(
                "deprecation") // the media type's later package is not there before 5.14, this one is on all versions
        static void publish(ExtensionContext context, byte[] svg) {
            context.publishFile(HISTOGRAM, MediaType.create("image", "svg+xml"), file -> Files.write(file, svg));
        }
    }
}
