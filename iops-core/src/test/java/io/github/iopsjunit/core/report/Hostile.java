package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.CallSite;
import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.SizeHistogram;
import io.github.iopsjunit.core.profile.Subject;
import io.github.iopsjunit.core.profile.Tally;
import io.github.iopsjunit.core.profile.ThreadActivity;
import io.github.iopsjunit.core.profile.Unexplained;
import io.github.iopsjunit.core.report.BaselineNumbers.BaselineNumber;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A test of which everything is called the same, bad thing. */
final class Hostile {

    private Hostile() {}

    static TestReport test(String name) {
        SizeHistogram sizes = Samples.repeated(3, 10);
        Detail detail = Samples.detail(
                List.of(Samples.file("/tmp/" + name, sizes, sizes)),
                List.of(new CallSite(name, name, 7, sizes, sizes)),
                List.of(new ThreadActivity(name, true, sizes, sizes)));
        Unexplained unexplained = new Unexplained(new Tally(1, 0, 8, 0), List.of(name));
        IoProfile profile = new IoProfile(
                new Subject(name, Optional.empty()),
                Duration.ofMillis(1),
                Map.of(),
                Optional.of(detail),
                List.of(),
                unexplained,
                name);
        return new TestReport(
                name,
                name,
                name,
                name,
                Status.FAILED,
                Optional.of(name),
                name,
                Instant.parse("2026-03-02T09:30:17Z"),
                profile,
                limits(name));
    }

    private static TestLimits limits(String name) {
        LimitedAmount amount = new LimitedAmount(
                LimitedMetric.READ_OPS, OptionalLong.of(1), OptionalLong.of(1), OptionalLong.empty(), name);
        return new TestLimits(
                List.of(SampleLimits.most(amount, 2, LimitVerdict.UNDECIDED, name, name)),
                Optional.of(new BaselineNumbers(
                        name, name, List.of(new BaselineNumber(amount, 2, 2, LimitVerdict.UNDECIDED)))));
    }
}
