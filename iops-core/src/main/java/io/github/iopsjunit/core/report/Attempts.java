package io.github.iopsjunit.core.report;

import io.github.iopsjunit.core.profile.Quantities;
import io.github.iopsjunit.core.report.TestReport.Status;
import java.util.List;
import java.util.stream.Collectors;

/** A test that one run ran more than once, in words. */
final class Attempts {

    private static final int MOST_WORDS = 5;

    private Attempts() {}

    /** {@return whether it passed in the end, but not always} */
    static boolean isFlaky(List<Status> attempts) {
        return !attempts.isEmpty()
                && attempts.get(attempts.size() - 1) == Status.PASSED
                && attempts.stream().anyMatch(Status::isUnwell);
    }

    /** {@return such as "flaky: failed, then passed", "ran 5 times" when all ended alike; empty for a test that ran once} */
    static String text(List<Status> attempts) {
        if (attempts.size() < 2) {
            return "";
        }
        if (attempts.stream().distinct().count() == 1) {
            return "ran " + Quantities.count(attempts.size()) + " times";
        }
        String flaky = isFlaky(attempts) ? "flaky: " : "";
        if (attempts.size() <= MOST_WORDS) {
            String words =
                    attempts.stream().map(status -> status.badge().word()).collect(Collectors.joining(", then "));
            return flaky + words;
        }
        return flaky + "ran " + Quantities.count(attempts.size()) + " times: "
                + new StatusCounts(attempts.stream()).words();
    }
}
