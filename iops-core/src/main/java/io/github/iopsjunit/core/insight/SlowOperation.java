package io.github.iopsjunit.core.insight;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.profile.SlowestOperation;
import java.util.List;

/** One operation takes most of the time that was measured, and long enough for somebody to notice. */
final class SlowOperation implements Rule {

    @Override
    public List<String> evidence(Seen seen, Thresholds thresholds) {
        return seen.detail().slowest().stream()
                .filter(slow -> thresholds.areReached(slow.duration().toMillis(), share(slow, seen)))
                .map(slow -> words(slow, seen))
                .toList();
    }

    private static double share(SlowestOperation slow, Seen seen) {
        return (double) slow.duration().toNanos() / Math.max(1, seen.elapsed().toNanos());
    }

    private static String words(SlowestOperation slow, Seen seen) {
        return "one " + (slow.read() ? "read" : "write") + " of " + Quantities.bytes(slow.bytes()) + " took "
                + Quantities.count(slow.duration().toMillis()) + " ms, "
                + Words.percent(share(slow, seen)) + " of the time, on "
                + slow.path()
                        .substring(Math.max(
                                        slow.path().lastIndexOf('/'),
                                        slow.path().lastIndexOf('\\'))
                                + 1)
                + slow.caller().map(frame -> ", by " + Words.line(frame)).orElse("");
    }
}
