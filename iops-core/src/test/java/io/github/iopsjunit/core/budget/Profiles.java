package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Exclusion;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles to judge. */
final class Profiles {

    static final Subject TEST = new Subject("ImportTest.readsTheFile()", Optional.of(Path.of("readsTheFile.html")));

    private Profiles() {}

    static SizeHistogram ops(int count, long size) {
        SizeHistogram.Builder builder = new SizeHistogram.Builder();
        for (int index = 0; index < count; index++) {
            builder.add(size);
        }
        return builder.build();
    }

    static FileActivity file(String path, SizeHistogram reads, SizeHistogram writes) {
        return new FileActivity(path, reads, writes);
    }

    static Detail detail(List<FileActivity> files, List<CallSite> callSites) {
        return detail(files, callSites, 0);
    }

    static Detail detail(List<FileActivity> files, List<CallSite> callSites, long lostBytes) {
        SizeHistogram reads = files.stream().map(FileActivity::reads).reduce(SizeHistogram.EMPTY, SizeHistogram::plus);
        SizeHistogram writes =
                files.stream().map(FileActivity::writes).reduce(SizeHistogram.EMPTY, SizeHistogram::plus);
        return new Detail(reads, writes, files, callSites, List.of(), lostBytes);
    }

    static Map<Metric, Figure> exact(Tally tally) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        Map<Metric, Long> values = Map.of(
                Metric.READ_OPS, tally.readOps(),
                Metric.WRITE_OPS, tally.writeOps(),
                Metric.TOTAL_OPS, tally.totalOps(),
                Metric.BYTES_READ, tally.bytesRead(),
                Metric.BYTES_WRITTEN, tally.bytesWritten(),
                Metric.TOTAL_BYTES, tally.totalBytes());
        values.forEach((metric, value) ->
                figures.put(metric, Figure.exact(metric, value, Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER)));
        return figures;
    }

    static IoProfile of(Subject subject, Map<Metric, Figure> figures, Detail detail) {
        return of(subject, figures, Optional.of(detail), List.of(), Unexplained.NONE);
    }

    static IoProfile of(
            Subject subject,
            Map<Metric, Figure> figures,
            Optional<Detail> detail,
            List<Exclusion> exclusions,
            Unexplained unexplained) {
        return new IoProfile(
                subject, Duration.ofMillis(12), figures, detail, exclusions, unexplained, "kernel counters (/proc)");
    }
}
