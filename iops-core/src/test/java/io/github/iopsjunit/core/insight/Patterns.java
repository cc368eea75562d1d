package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.Insight;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.SlowestOperation;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Timeline;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Profiles with one pattern each. */
final class Patterns {

    static final StackFrame TEST = new StackFrame("com.acme.ImportTest", "imports", 20);
    static final StackFrame LOADER = new StackFrame("com.acme.Loader", "load", 42);

    private Patterns() {}

    static SizeHistogram ops(long count, long size) {
        SizeHistogram.Builder builder = new SizeHistogram.Builder();
        for (long index = 0; index < count; index++) {
            builder.add(size);
        }
        return builder.build();
    }

    static FileActivity file(String path, SizeHistogram reads, SizeHistogram writes, AccessPattern order) {
        return new FileActivity(path, reads, writes, Optional.empty(), Optional.of(order));
    }

    static AccessPattern order(long passes, long readRuns, long writeRuns, long forces) {
        return new AccessPattern(
                passes, readRuns, writeRuns, false, forces, Optional.of(caller(42)), Optional.of(caller(50)));
    }

    /** Called by the test. */
    static Caller caller(int line) {
        StackFrame site = new StackFrame(LOADER.className(), LOADER.methodName(), line);
        return new Caller(site, List.of(new StackFrame("java.io.FileInputStream", "read", 1), site, TEST));
    }

    static IoProfile profile(FileActivity... files) {
        return profile(Optional.empty(), files);
    }

    static IoProfile profile(Optional<SlowestOperation> slowest, FileActivity... files) {
        Detail detail = new Detail(
                SizeHistogram.EMPTY,
                SizeHistogram.EMPTY,
                List.of(files),
                List.of(),
                List.of(),
                0,
                LatencyHistogram.EMPTY,
                LatencyHistogram.EMPTY,
                Timeline.EMPTY,
                slowest);
        return new IoProfile(
                Subject.UNNAMED,
                Duration.ofSeconds(1),
                Map.of(),
                Optional.of(detail),
                List.of(),
                Unexplained.NONE,
                "flight recorder");
    }

    static List<String> ids(IoProfile profile) {
        return Insights.of(profile, InsightSettings.DEFAULT).stream()
                .map(Insight::id)
                .toList();
    }
}
