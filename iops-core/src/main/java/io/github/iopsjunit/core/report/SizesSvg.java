package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.redaction.Redaction;
import io.github.iopsjunit.core.report.page.BarChart;
import io.github.iopsjunit.core.report.page.Histogram;
import io.github.iopsjunit.core.report.page.Reading;
import io.github.iopsjunit.core.report.page.VisibleText;
import java.util.List;
import java.util.Optional;

/** The histograms of a test's sizes as one SVG file that needs no style sheet. */
public final class SizesSvg {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_READING = 100;

    private SizesSvg() {}

    /** {@return the file, in UTF-8; empty when no single operation was seen} */
    public static Optional<byte[]> of(IoProfile profile) {
        return profile.detail()
                .filter(detail -> detail.tally().totalOps() > 0)
                .map(detail -> HtmlReport.draw(histogram(profile, detail)));
    }

    private static Histogram histogram(IoProfile profile, Detail detail) {
        return Histogram.of(
                text(profile.subject().name(), LONGEST_TITLE),
                text(Reading.of(profile), LONGEST_READING),
                List.of(
                        BarChart.ofOps(detail.readSizes(), detail.writeSizes()),
                        BarChart.ofBytes(detail.readSizes(), detail.writeSizes())));
    }

    private static String text(String text, int longest) {
        return VisibleText.cut(VisibleText.line(Redaction.inForce().apply(text)), longest);
    }
}
