package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.profile.AccessPattern;
import io.github.iopsjunit.core.profile.AccessPattern.Caller;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.LatencyHistogram;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.SlowestOperation;
import io.github.iopsjunit.core.profile.StackFrame;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Timeline;
import io.github.iopsjunit.core.profile.Unexplained;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for insights once before anything is measured: a test that asks its live measurement looks for them in its own thread,
 * and the JDK's classes that it takes must not be read within the window.
 */
public final class InsightPrimer {

    private static final int FILES = 300;
    private static final int OPERATIONS = 2_000;

    private InsightPrimer() {}

    /** Primed when it is loaded, by whoever comes first; others wait. */
    private static final class Once {
        static final IoProfile PRIMED = Insights.addTo(madeUp(), InsightSettings.DEFAULT);

        private Once() {}
    }

    /** Primes, unless that has been done. Any thread may call it, outside of its windows. */
    public static void prime() {
        if (Once.PRIMED.insights().isEmpty()) {
            throw new IllegalStateException("the made-up profile gives no insight");
        }
    }

    private static IoProfile madeUp() {
        StackFrame site = new StackFrame("a.B", "c", 1);
        Caller caller = new Caller(site, List.of(new StackFrame("java.io.FileInputStream", "read", 1), site));
        AccessPattern order =
                new AccessPattern(100, 1_000, 1_000, true, 1_000, Optional.of(caller), Optional.of(caller));
        SizeHistogram small = new SizeHistogram.Builder().add(1).build();
        SizeHistogram.Builder many = new SizeHistogram.Builder();
        for (int i = 0; i < OPERATIONS; i++) {
            many.add(1);
        }
        List<FileActivity> files = new ArrayList<>();
        files.add(new FileActivity("/a/many", many.build(), many.build(), Optional.empty(), Optional.of(order)));
        AccessPattern once = new AccessPattern(1, 1, 1, true, 0, Optional.of(caller), Optional.of(caller));
        for (int i = 0; i < FILES; i++) {
            files.add(new FileActivity("/a/tiny" + i, small, small, Optional.empty(), Optional.of(once)));
        }
        SlowestOperation slowest = new SlowestOperation(true, "/a/many", 1, Duration.ofMillis(900), Optional.of(site));
        return new IoProfile(
                Subject.UNNAMED,
                Duration.ofSeconds(1),
                Map.of(),
                Optional.of(detail(files, many.build(), slowest)),
                List.of(),
                Unexplained.NONE,
                "made up");
    }

    private static Detail detail(List<FileActivity> files, SizeHistogram sizes, SlowestOperation slowest) {
        return new Detail(
                sizes,
                sizes,
                files,
                List.of(),
                List.of(),
                0,
                LatencyHistogram.EMPTY,
                LatencyHistogram.EMPTY,
                Timeline.EMPTY,
                Optional.of(slowest));
    }
}
