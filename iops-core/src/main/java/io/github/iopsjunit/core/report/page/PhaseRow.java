package io.github.iopsjunit.core.report.page;

import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A named part of a test on its page.
 *
 * @param name         as it was given, behind those in which it is nested: "load › parse"
 * @param elapsed      how long it took
 * @param readOps      reads, with their certainty
 * @param writeOps     writes, with their certainty
 * @param bytesRead    bytes read, with their certainty
 * @param bytesWritten bytes written, with their certainty
 */
public record PhaseRow(
        String name, String elapsed, String readOps, String writeOps, String bytesRead, String bytesWritten) {

    /** How to read the rows. */
    public static final String NOTE = "A phase counts what happened while it was open; phases that overlap share it.";

    public PhaseRow {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(readOps, "readOps");
        Objects.requireNonNull(writeOps, "writeOps");
        Objects.requireNonNull(bytesRead, "bytesRead");
        Objects.requireNonNull(bytesWritten, "bytesWritten");
    }

    /** {@return a row for each phase, and for those nested in it} */
    public static List<PhaseRow> of(IoProfile profile) {
        List<PhaseRow> rows = new ArrayList<>();
        add(rows, "", profile.phases());
        return rows;
    }

    private static void add(List<PhaseRow> rows, String outer, List<Phase> phases) {
        for (Phase phase : phases) {
            String name = outer + VisibleText.line(phase.name());
            IoProfile profile = phase.profile();
            rows.add(new PhaseRow(
                    name,
                    Texts.duration(profile.elapsed()),
                    Texts.count(profile.figure(Metric.READ_OPS)),
                    Texts.count(profile.figure(Metric.WRITE_OPS)),
                    Texts.bytes(profile.figure(Metric.BYTES_READ)),
                    Texts.bytes(profile.figure(Metric.BYTES_WRITTEN))));
            add(rows, name + " › ", profile.phases());
        }
    }
}
