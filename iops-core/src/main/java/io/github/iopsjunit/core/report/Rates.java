package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.page.Headline;
import io.github.iopsjunit.core.report.page.Texts;
import java.time.Duration;

/** Time, and amounts per second of it. */
final class Rates {

    private Rates() {}

    static Headline time(String label, Duration elapsed) {
        return split(label, Texts.duration(elapsed));
    }

    /** {@return such as "13.5 KiB/s", "≥ 14 B/s"} */
    static String throughput(Figure total, Duration elapsed) {
        return total.isMeasured()
                ? Texts.certainty(total) + Quantities.bytes(rate(total, elapsed)) + "/s"
                : "not measured";
    }

    /** {@return such as "12,345", "≥ 12,345", "~12,345" or "not measured"} */
    static String perSecond(Figure total, Duration elapsed) {
        return total.isMeasured() ? Texts.certainty(total) + Quantities.count(rate(total, elapsed)) : "not measured";
    }

    private static long rate(Figure total, Duration elapsed) {
        return Math.round(total.value() / (Math.max(1, elapsed.toNanos()) / 1e9));
    }

    private static Headline split(String label, String amount) {
        int unit = amount.lastIndexOf(' ');
        return new Headline(label, amount.substring(0, unit), amount.substring(unit + 1), "", "");
    }
}
