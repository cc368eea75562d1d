package io.github.iopsjunit.core.budget;

import io.github.iopsjunit.core.profile.Detail;
import io.github.iopsjunit.core.profile.FileActivity;
import io.github.iopsjunit.core.profile.IoProfile;
import io.github.iopsjunit.core.profile.Metric;
import java.util.ArrayList;
import java.util.List;

/** What can be done about a limit that is undecided. Nothing of it loosens the limit. */
final class Cures {

    private Cures() {}

    static List<String> of(Judgement judgement, IoProfile profile) {
        if (judgement.amount().upperBound().isEmpty()) {
            return List.of(); // nothing that a test does would give it one: the reason says what is missing
        }
        List<String> cures = new ArrayList<>();
        if (judgement.target().isEmpty()) {
            addForWhole(cures, judgement, profile);
        } else {
            addForPart(cures, judgement, profile);
        }
        // what certainly is the test's own comes back with every run
        if (!profile.figure(judgement.limit().metric().counted()).isExact()) {
            cures.add(
                    "run the same code once before it is measured, as in @BeforeEach: what happens only the first time"
                            + " stays out");
        }
        if (!profile.unexplained().suspects().isEmpty()) {
            cures.add("keep out of the measured code what may have made the unexplained operations (named below)");
        }
        return cures;
    }

    private static void addForWhole(List<String> cures, Judgement judgement, IoProfile profile) {
        BudgetMetric metric = judgement.limit().metric();
        String named = "assertThat(iops).file(\"" + exampleFile(profile) + "\").";
        if (metric == BudgetMetric.DISTINCT_FILES) {
            cures.add("say which files it may not touch: assertThat(iops).doesNotTouch(\"*.tmp\")");
        } else if (Recorded.isLogical(metric.counted())) {
            cures.add("count named files only: " + named
                    + metric.itself().orElse(metric.counted()).key() + "()");
        }
    }

    /** Not where nothing at all is allowed: that can be said of a part and not of the whole. */
    private static void addForPart(List<String> cures, Judgement judgement, IoProfile profile) {
        Metric metric = judgement.limit().metric().counted();
        if (profile.figure(metric).isExact() && judgement.limit().highestAllowed() > 0) {
            cures.add("limit the whole measurement, whose figure is certain: assertThat(iops)." + metric.key() + "()");
        }
    }

    private static String exampleFile(IoProfile profile) {
        return profile.detail().map(Detail::files).orElse(List.of()).stream()
                .map(FileActivity::name)
                .filter(name -> !name.equals(FileActivity.UNNAMED))
                .map(name -> Printable.name(name, 40))
                .findFirst()
                .orElse("data.csv");
    }
}
