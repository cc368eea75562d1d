package io.github.iopsjunit.core.profile;

import java.util.Locale;

/** A profile as the aligned table of the notebook tool; the same in every locale. */
final class ProfileTable {

    private final StringBuilder text = new StringBuilder();

    private ProfileTable() {}

    static String of(IoProfile profile) {
        return new ProfileTable().render(profile);
    }

    private String render(IoProfile profile) {
        text.append(profile.subject().name()).append('\n');
        row(
                "Execution time",
                String.format(Locale.ROOT, "%.4f s", profile.elapsed().toNanos() / 1e9));
        figure("Read operations", profile, Metric.READ_OPS);
        figure("Write operations", profile, Metric.WRITE_OPS);
        figure("Total operations", profile, Metric.TOTAL_OPS);
        figure("Bytes read", profile, Metric.BYTES_READ);
        figure("Bytes written", profile, Metric.BYTES_WRITTEN);
        figure("Total bytes", profile, Metric.TOTAL_BYTES);
        if (profile.figure(Metric.TOTAL_OPS).isMeasured()) {
            row("IOPS", String.format(Locale.ROOT, "%,.2f operations/s", profile.totalIops()));
        }
        if (profile.figure(Metric.TOTAL_BYTES).isMeasured()) {
            row("Throughput", Quantities.bytes(Math.round(profile.totalThroughput())) + "/s");
        }
        row("Method", profile.method());
        return text.toString();
    }

    private void figure(String label, IoProfile profile, Metric metric) {
        row(label, Quantities.figure(profile.figure(metric)));
    }

    private void row(String label, String value) {
        text.append(String.format(Locale.ROOT, "  %-18s %s%n", label, value).replace("\r", ""));
    }
}
