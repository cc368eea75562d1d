package io.github.iopsjunit.assertj;

import io.github.iopsjunit.core.Iops;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.Figure;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Source;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Measurements to assert on. */
final class Measurements {

    private Measurements() {}

    /** 14 reads of 1,000 bytes of data.csv, 2 writes of 512 bytes to out/log.txt, in 2 seconds. */
    static IoProfile importing() {
        return profile(file("/tmp/in/data.csv", 14, 1_000, 0, 0), file("/tmp/out/log.txt", 0, 0, 2, 512));
    }

    static FileActivity file(String path, int reads, long readSize, int writes, long writeSize) {
        return new FileActivity(path, ops(reads, readSize), ops(writes, writeSize));
    }

    static IoProfile profile(FileActivity... files) {
        return profile(Unexplained.NONE, 0, files);
    }

    /** What is unexplained counts, as the engine has it where there are no suspects. */
    static IoProfile profile(Unexplained unexplained, long lostBytes, FileActivity... files) {
        Tally seen = List.of(files).stream().map(FileActivity::tally).reduce(Tally.ZERO, Tally::plus);
        return profile(figures(seen.plus(unexplained.tally())), unexplained, Optional.of(detail(lostBytes, files)));
    }

    static IoProfile profile(Map<Metric, Figure> figures, Unexplained unexplained, Optional<Detail> detail) {
        Subject subject = new Subject("ImportTest.readsTheFile()", Optional.empty());
        return new IoProfile(
                subject, Duration.ofSeconds(2), figures, detail, List.of(), unexplained, "kernel counters (/proc)");
    }

    static Detail detail(long lostBytes, FileActivity... files) {
        List<FileActivity> all = List.of(files);
        SizeHistogram reads = all.stream().map(FileActivity::reads).reduce(SizeHistogram.EMPTY, SizeHistogram::plus);
        SizeHistogram writes = all.stream().map(FileActivity::writes).reduce(SizeHistogram.EMPTY, SizeHistogram::plus);
        return new Detail(reads, writes, all, List.of(), List.of(), lostBytes);
    }

    static Map<Metric, Figure> figures(Tally tally) {
        Map<Metric, Figure> figures = new EnumMap<>(Metric.class);
        put(figures, Metric.READ_OPS, tally.readOps());
        put(figures, Metric.WRITE_OPS, tally.writeOps());
        put(figures, Metric.TOTAL_OPS, tally.totalOps());
        put(figures, Metric.BYTES_READ, tally.bytesRead());
        put(figures, Metric.BYTES_WRITTEN, tally.bytesWritten());
        put(figures, Metric.TOTAL_BYTES, tally.totalBytes());
        return figures;
    }

    /** A live measurement whose counters alone say something, and whose recording must not be opened. */
    static Iops closed(long upperBound) {
        return new Stub(OptionalLong.of(upperBound), Optional.empty());
    }

    /** A live measurement. */
    static Iops live(long upperBound, IoProfile profile) {
        return new Stub(OptionalLong.of(upperBound), Optional.of(profile));
    }

    private record Stub(OptionalLong bound, Optional<IoProfile> known) implements Iops {
        @Override
        public IoProfile profile() {
            return known.orElseThrow(() -> new IllegalStateException("the recording was opened"));
        }

        @Override
        public OptionalLong upperBound(Metric metric) {
            return bound;
        }
    }

    private static void put(Map<Metric, Figure> figures, Metric metric, long value) {
        figures.put(metric, Figure.exact(metric, value, Source.KERNEL_COUNTERS_AND_FLIGHT_RECORDER));
    }

    private static SizeHistogram ops(int count, long size) {
        SizeHistogram.Builder builder = new SizeHistogram.Builder();
        for (int index = 0; index < count; index++) {
            builder.add(size);
        }
        return builder.build();
    }
}
